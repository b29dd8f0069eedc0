/** The pack `display` as a script. */
import { announcePack } from '../pack.ts'
import { DISPLAY_PACK } from './display-pack.ts'

announcePack(DISPLAY_PACK)
