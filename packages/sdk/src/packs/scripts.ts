/** The pack `scripts` as a script. */
import { announcePack } from '../pack.ts'
import { SCRIPTS_PACK } from './scripts-pack.ts'

announcePack(SCRIPTS_PACK)
