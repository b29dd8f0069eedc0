/** The pack `visitor-links` as a script. */
import { announcePack } from '../pack.ts'
import { VISITOR_LINKS_PACK } from './visitor-links-pack.ts'

announcePack(VISITOR_LINKS_PACK)
