/** The pack `scores` as a script. */
import { announcePack } from '../pack.ts'
import { SCORES_PACK } from './rules-packs.ts'

announcePack(SCORES_PACK)
