import type { Pack } from '../pack.ts'
import { createDisplay } from './display/create-display.ts'

/** How each exposure looked: seen or not, the original before it, how long it was hidden, what it shifted. */
export const DISPLAY_PACK: Pack = createDisplay()
