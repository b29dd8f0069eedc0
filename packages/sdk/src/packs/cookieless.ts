/** The pack `cookieless` as a script. */
import { announcePack } from '../pack.ts'
import { COOKIELESS_PACK } from './cookieless-pack.ts'

announcePack(COOKIELESS_PACK)
