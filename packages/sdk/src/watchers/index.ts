import type { WatchParts } from '../pack.ts'
import { watchChoices } from './choices.ts'
import { watchClicks } from './clicks.ts'
import { watchDataLayer } from './data-layer.ts'
import { watchRestoredPages } from './restored-pages.ts'
import { watchRoutes } from './routes.ts'

/** What watches every page, from the first view on and before what a site's own plugins watch. */
export const WATCHERS: readonly ((parts: WatchParts) => void)[] = [
  watchRestoredPages,
  watchRoutes,
  watchChoices,
  watchClicks,
  watchDataLayer,
]
