/** The pack `figures` as a script. */
import { announcePack } from '../pack.ts'
import { FIGURES_PACK } from './rules-packs.ts'

announcePack(FIGURES_PACK)
