/** The pack `visitor-cookie` as a script. */
import { announcePack } from '../pack.ts'
import { VISITOR_COOKIE_PACK } from './visitor-cookie-pack.ts'

announcePack(VISITOR_COOKIE_PACK)
