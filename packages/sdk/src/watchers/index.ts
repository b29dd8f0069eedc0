import { EVENT_TYPES } from '@segue/protocol'
import type { ConsentKeeper } from '../consent.ts'
import type { Edge } from '../edge.ts'
import type { Emitter } from '../emitter.ts'
import type { Pipeline } from '../pipeline.ts'
import type { View } from '../view.ts'
import type { Views } from '../views.ts'
import { watchClicks } from './clicks.ts'
import { pushExposure, watchDataLayer } from './data-layer.ts'
import { watchRageClicks } from './rage-clicks.ts'
import { watchRoutes } from './routes.ts'

/** What watchers report to. */
export interface WatcherParts {
  readonly edge: Edge
  readonly emitter: Emitter
  readonly pipeline: Pipeline
  readonly views: Views
  readonly view: View
  readonly consent: ConsentKeeper
}

/** Starts everything that watches the page; the edge's stop ends it. */
export function startWatchers({
  edge,
  emitter,
  pipeline,
  views,
  view,
  consent,
}: WatcherParts): void {
  const { record } = pipeline
  edge.onStop(watchRoutes(edge, () => views.open(view.page.url)))
  edge.onStop(watchDataLayer(edge, ({ type, props }) => record(type, props)))
  watchClicks(edge, (props) => record(EVENT_TYPES.click, props))
  watchRageClicks(edge, (props) => record(EVENT_TYPES.rageClick, props))
  emitter.on('event', ({ type, props }) => {
    if (type === EVENT_TYPES.exposure) pushExposure(props)
  })
  // A page that comes back from the back/forward cache is viewed again, though nothing loads.
  edge.listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) views.open(document.referrer)
  })
  // A choice made in another tab.
  edge.listen(window, 'storage', () => void consent.state())
}
