/** The pack `properties` as a script. */
import { announcePack } from '../pack.ts'
import { PROPERTIES_PACK } from './properties-pack.ts'

announcePack(PROPERTIES_PACK)
