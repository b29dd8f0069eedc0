import { SCROLL_LOOK_MS, SCROLL_PERCENTS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { readDocument } from '../read-document.ts'
import { watchViews } from '../watch-views.ts'

/**
 * Watches how far down the visitor has scrolled: one event for each of `SCROLL_PERCENTS`, once a view. Asks for the
 * page's height, which can cost a layout, never while it scrolls.
 */
export function watchScrollDepth(parts: WatchParts): void {
  let ahead: number[] = []
  let isWaiting = false
  watchViews(parts, () => {
    ahead = [...SCROLL_PERCENTS]
  })

  const look = parts.guard(() => {
    isWaiting = false
    const percent = readPercent()
    const passed = ahead.filter((mark) => mark <= percent)
    ahead = ahead.filter((mark) => mark > percent)
    for (const mark of passed) parts.record('scroll', { percent_scrolled: mark })
  })

  parts.listen(document, 'scroll', ({ target }) => {
    // Boxes that scroll within the page are heard here, too.
    if (target !== document || isWaiting) return
    isWaiting = true
    setTimeout(look, SCROLL_LOOK_MS)
  })
}

/** Percent of the page above the window's lower edge. A page at its top was not scrolled, however much of it shows. */
function readPercent(): number {
  const height = readDocument('scrollingElement')?.scrollHeight
  return scrollY > 0 && height ? toPercent(scrollY + innerHeight, height) : 0
}

/** Half a pixel short of the end is the end: browsers round heights, and zoom makes fractions. */
export function toPercent(bottom: number, height: number): number {
  return Math.min(100, (100 * (bottom + 0.5)) / height)
}
