import type { Pack } from '../pack.ts'
import { watchLinkClicks } from './links/link-clicks.ts'
import { toTrack } from './to-track.ts'

/** Clicks that lead away: to other sites, to files, and to addresses of mail and telephone. */
export const LINKS_PACK: Pack = toTrack('links', watchLinkClicks)
