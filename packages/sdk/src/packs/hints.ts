/** The pack `hints` as a script. */
import { announcePack } from '../pack.ts'
import { HINTS_PACK } from './hints-pack.ts'

announcePack(HINTS_PACK)
