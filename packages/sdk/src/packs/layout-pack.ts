import type { Kinds } from '@segue/dom/core'
import { LAYOUT_KINDS } from '@segue/dom/layout'
import type { Pack } from '../pack.ts'

/** Changes that say what stands where, `show`, `move` and `duplicate`, and custom CSS, `css`. */
export const LAYOUT_PACK: Pack = { changes: LAYOUT_KINDS as Kinds }
