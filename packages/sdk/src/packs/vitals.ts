/** The pack `vitals` as a script. */
import { announcePack } from '../pack.ts'
import { VITALS_PACK } from './vitals-pack.ts'

announcePack(VITALS_PACK)
