import type { WatchParts } from '../pack.ts'
import { wrapMethod } from '../wrap-method.ts'

/**
 * Watches a single-page app change its address: a view is opened once per task, when path or query differ from those of
 * the last look. Hash changes do not count. Uses the Navigation API, else wraps `history`.
 */
export function watchRoutes({ listen, guard, onStop, open, view }: WatchParts): void {
  let known = readRoute()

  /** After the task, so that an application which redirects at once shows only where it ended. */
  const look = () =>
    queueMicrotask(
      guard(() => {
        if (known === readRoute()) return
        known = readRoute()
        open(view.page.url)
      }),
    )

  const { navigation } = window as { navigation?: unknown }
  if (navigation instanceof EventTarget) listen(navigation, 'currententrychange', look)
  else {
    listen(window, 'popstate', look)
    onStop(wrapMethod(history, 'pushState', look))
    onStop(wrapMethod(history, 'replaceState', look))
  }
}

function readRoute(): string {
  return location.pathname + location.search
}
