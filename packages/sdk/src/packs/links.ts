/** The pack `links` as a script. */
import { announcePack } from '../pack.ts'
import { LINKS_PACK } from './links-pack.ts'

announcePack(LINKS_PACK)
