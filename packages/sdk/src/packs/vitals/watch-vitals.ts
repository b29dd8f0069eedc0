import type { WatchParts } from '../../pack.ts'
import type { start } from '../../parts/vitals.ts'
import { readDocument } from '../read-document.ts'

/**
 * Loads the part `vitals` when the page has loaded and the browser is idle, so that measuring costs none of what it
 * measures: browsers keep what happened before. A part that does not come is told to `on('error')`.
 */
export function watchVitals({ guard, listen, loadPart, record }: WatchParts): void {
  const path = location.pathname
  const fail = guard((error: unknown) => {
    throw error
  })
  const load = guard(() => {
    loadPart('vitals')
      .then((part) => {
        const vitals = part as unknown as { readonly start: typeof start }
        vitals.start(guard((vital) => record('web_vitals', { ...vital, path })))
      })
      .catch(fail)
  })
  // Safari has no idle callback.
  const { requestIdleCallback = setTimeout, addEventListener } = window as Partial<Window>
  // The library listens by the window's own method, at times of its own choosing, and would throw into the page.
  if (typeof addEventListener !== 'function') return
  const wait = () => void requestIdleCallback(load)
  if (readDocument('readyState') === 'complete') wait()
  else listen(window, 'load', wait)
}
