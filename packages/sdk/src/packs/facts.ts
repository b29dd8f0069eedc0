/** The pack `facts` as a script. */
import { announcePack } from '../pack.ts'
import { FACTS_PACK } from './facts-pack.ts'

announcePack(FACTS_PACK)
