/** The pack `experiments` as a script. */
import { announcePack } from '../pack.ts'
import { EXPERIMENTS_PACK } from './rules-packs.ts'

announcePack(EXPERIMENTS_PACK)
