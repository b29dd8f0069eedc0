import { CONTENT_KINDS } from '@segue/dom/content'
import type { Kinds } from '@segue/dom/core'
import type { Pack } from '../pack.ts'

/** Changes that bring content: `html`, `insert` and `slot`. */
export const CONTENT_PACK: Pack = { changes: CONTENT_KINDS as Kinds }
