/** The pack `purchases` as a script. */
import { announcePack } from '../pack.ts'
import { PURCHASES_PACK } from './purchases-pack.ts'

announcePack(PURCHASES_PACK)
