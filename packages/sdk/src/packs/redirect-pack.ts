import type { Pack } from '../pack.ts'
import { createRedirect } from './redirect/create-redirect.ts'

/** Sends visitors on to another page, after their exposure on this one. */
export const REDIRECT_PACK: Pack = createRedirect()
