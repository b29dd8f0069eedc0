/** The pack `user-tokens` as a script. */
import { announcePack } from '../pack.ts'
import { USER_TOKENS_PACK } from './user-tokens-pack.ts'

announcePack(USER_TOKENS_PACK)
