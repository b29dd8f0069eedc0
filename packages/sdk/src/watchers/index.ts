import type { Plugin } from '../pack.ts'
import { watchChoices } from './choices.ts'
import { watchClicks } from './clicks.ts'
import { watchDataLayer } from './data-layer.ts'
import { watchRestoredPages } from './restored-pages.ts'
import { watchRoutes } from './routes.ts'

/** What watches every page: plugins like a site's own, used before them. */
export const WATCHERS: readonly Plugin[] = [
  { watch: watchRestoredPages },
  { watch: watchRoutes },
  { watch: watchChoices },
  { watch: watchClicks },
  { watch: watchDataLayer },
]
