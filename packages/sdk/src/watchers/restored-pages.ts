import type { WatchParts } from '../pack.ts'

/** Opens a view of a page that comes back from the back/forward cache: it is viewed again, though nothing loads. */
export function watchRestoredPages({ listen, open, view }: WatchParts): void {
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) open(view.page.referrer)
  })
}
