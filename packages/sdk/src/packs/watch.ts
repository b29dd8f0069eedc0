/** The pack `watch` as a script. */
import { announcePack } from '../pack.ts'
import { WATCH_PACK } from './watch-pack.ts'

announcePack(WATCH_PACK)
