import type { Edge } from '../edge.ts'
import { wrapMethod } from '../wrap-method.ts'

/**
 * Watches a single-page app change its address: `onRoute` is called once per task, when path or query differ from
 * the last call. Hash changes do not count. Uses the Navigation API, else wraps `history`.
 */
export function watchRoutes(edge: Edge, onRoute: () => void): void {
  let known = readRoute()
  let waiting = false

  /** After the task, so that an application which redirects at once shows only where it ended. */
  function look(): void {
    if (waiting) return
    waiting = true
    queueMicrotask(
      edge.quiet(() => {
        waiting = false
        if (known === readRoute()) return
        known = readRoute()
        onRoute()
      }),
    )
  }

  const { navigation } = window as { navigation?: unknown }
  if (navigation instanceof EventTarget) {
    edge.listen(navigation, 'currententrychange', look)
  } else {
    edge.listen(window, 'popstate', look)
    for (const name of ['pushState', 'replaceState'] as const) {
      edge.onStop(wrapMethod(history, name, look))
    }
  }
}

function readRoute(): string {
  return location.pathname + location.search
}
