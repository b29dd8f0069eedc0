/** The pack `layout` as a script. */
import { announcePack } from '../pack.ts'
import { LAYOUT_PACK } from './layout-pack.ts'

announcePack(LAYOUT_PACK)
