/** The pack `engagement` as a script. */
import { announcePack } from '../pack.ts'
import { ENGAGEMENT_PACK } from './engagement-pack.ts'

announcePack(ENGAGEMENT_PACK)
