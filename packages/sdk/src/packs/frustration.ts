/** The pack `frustration` as a script. */
import { announcePack } from '../pack.ts'
import { FRUSTRATION_PACK } from './frustration-pack.ts'

announcePack(FRUSTRATION_PACK)
