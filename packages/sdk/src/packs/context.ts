/** The pack `context` as a script. */
import { announcePack } from '../pack.ts'
import { CONTEXT_PACK } from './context-pack.ts'

announcePack(CONTEXT_PACK)
