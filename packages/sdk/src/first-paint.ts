import { PAINT_MS_MAX } from './limits.ts'
import { attempt, guard, later, listen } from './platform.ts'

/** What waits for the first paint, while that is to come. */
let waiting: (() => void)[] | undefined

/**
 * Begins to wait for the first paint of a page that is still being parsed. A page that is left, or not painted for
 * `PAINT_MS_MAX`, as in the background, waits no longer.
 */
export function awaitPaint(): void {
  waiting = undefined
  if (document.readyState !== 'loading' || attempt(() => document.timeline.currentTime)) return
  waiting = []
  const end = guard(() => {
    const works = waiting ?? []
    waiting = undefined
    for (const work of works) work()
  })
  listen(window, 'pagehide', end)
  later(PAINT_MS_MAX, end)
  // Callbacks of a frame run before it is painted, timers after it.
  attempt(() => requestAnimationFrame(() => void later(0, end)))
}

/** Does what no first view needs once that was painted, at once where it was. */
export function afterPaint(work: () => void): void {
  if (waiting) waiting.push(work)
  else work()
}
