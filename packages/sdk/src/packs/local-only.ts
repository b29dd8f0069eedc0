/** The pack `local-only` as a script. */
import { announcePack } from '../pack.ts'
import { LOCAL_ONLY_PACK } from './local-only-pack.ts'

announcePack(LOCAL_ONLY_PACK)
