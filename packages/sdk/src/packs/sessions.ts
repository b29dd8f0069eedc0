/** The pack `sessions` as a script. */
import { announcePack } from '../pack.ts'
import { SESSIONS_PACK } from './sessions-pack.ts'

announcePack(SESSIONS_PACK)
