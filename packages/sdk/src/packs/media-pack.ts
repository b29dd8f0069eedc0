import type { Pack } from '../pack.ts'
import { watchCopies } from './media/copies.ts'
import { watchMissingPages } from './media/missing-pages.ts'
import { watchPageErrors } from './media/page-errors.ts'
import { watchSearches } from './media/searches.ts'
import { watchVideos } from './media/videos.ts'
import { toTrack } from './to-track.ts'

/** Videos, searches within the site, copying and printing, pages that are missing or break. */
export const MEDIA_PACK: Pack = toTrack(
  'media',
  watchVideos,
  watchSearches,
  watchCopies,
  watchMissingPages,
  watchPageErrors,
)
