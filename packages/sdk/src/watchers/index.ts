import { EVENT_TYPES, type SiteSettings } from '@segue/protocol'
import type { ConsentKeeper } from '../consent.ts'
import { on } from '../emitter.ts'
import type { Pipeline } from '../pipeline.ts'
import { listen } from '../platform.ts'
import type { View } from '../view.ts'
import type { Views } from '../views.ts'
import { watchClicks } from './clicks.ts'
import { pushExposure, watchDataLayer } from './data-layer.ts'
import { watchRoutes } from './routes.ts'

/** Starts everything that watches the page. */
export function startWatchers(
  view: View,
  consent: ConsentKeeper['state'],
  record: Pipeline['record'],
  open: Views['open'],
  onPrivacy: () => void,
  settings: SiteSettings,
): void {
  watchRoutes(() => open(view.page.url))
  const way = settings.dataLayer as string
  if (!/none|write/.test(way)) watchDataLayer(record)
  watchClicks((props) => record(EVENT_TYPES.click, props), onPrivacy)
  on('event', ({ type, props }) => {
    const isTold = !/none|read/.test(way) && consent().measurement !== 'denied'
    if (type === EVENT_TYPES.exposure && isTold) pushExposure(props)
  })
  // A page that comes back from the back/forward cache is viewed again, though nothing loads.
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) open(view.page.referrer)
  })
  // A choice made in another tab.
  listen(window, 'storage', consent)
}
