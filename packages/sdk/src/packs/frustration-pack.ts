import type { Pack } from '../pack.ts'
import { watchDeadClicks } from './frustration/dead-clicks.ts'
import { watchErrorLoops } from './frustration/error-loops.ts'
import { watchQuickReturns } from './frustration/quick-returns.ts'
import { toTrack } from './to-track.ts'

/** What visitors do where a page fails them, beside the rage clicks of the pack `watch`. */
export const FRUSTRATION_PACK: Pack = toTrack(
  'frustration',
  watchDeadClicks,
  watchQuickReturns,
  watchErrorLoops,
)
