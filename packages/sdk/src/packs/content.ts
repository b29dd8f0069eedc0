/** The pack `content` as a script. */
import { announcePack } from '../pack.ts'
import { CONTENT_PACK } from './content-pack.ts'

announcePack(CONTENT_PACK)
