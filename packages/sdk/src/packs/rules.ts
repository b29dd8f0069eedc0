/** The pack `rules` as a script. */
import { announcePack } from '../pack.ts'
import { RULES_PACK } from './rules-packs.ts'

announcePack(RULES_PACK)
