import type { Pack } from '../pack.ts'
import { watchEngagedTime } from './engagement/engaged-time.ts'
import { watchScrollDepth } from './engagement/scroll-depth.ts'
import { watchSeenElements } from './engagement/seen-elements.ts'
import { toTrack } from './to-track.ts'

/** How far visitors scroll, how long they are engaged, and which marked elements they see. */
export const ENGAGEMENT_PACK: Pack = toTrack(
  'engagement',
  watchScrollDepth,
  watchEngagedTime,
  watchSeenElements,
)
