/** The pack `redirect` as a script. */
import { announcePack } from '../pack.ts'
import { REDIRECT_PACK } from './redirect-pack.ts'

announcePack(REDIRECT_PACK)
