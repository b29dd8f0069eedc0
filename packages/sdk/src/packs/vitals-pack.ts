import type { Pack } from '../pack.ts'
import { toTrack } from './to-track.ts'
import { watchVitals } from './vitals/watch-vitals.ts'

/** How a load felt: the figures of the part `vitals`, which is loaded once the page has its peace. */
export const VITALS_PACK: Pack = toTrack('vitals', watchVitals)
