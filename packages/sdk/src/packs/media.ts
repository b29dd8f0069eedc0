/** The pack `media` as a script. */
import { announcePack } from '../pack.ts'
import { MEDIA_PACK } from './media-pack.ts'

announcePack(MEDIA_PACK)
