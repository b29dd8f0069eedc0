import { SEEN_ELEMENTS_MAX, SEEN_LOOK_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { watchSight } from '../watch-sight.ts'
import { watchViews } from '../watch-views.ts'

/**
 * Watches elements marked with `data-segue-seen="name"`, also those that come later: one event per name and view when
 * half of one, or what fills half of the viewport, stays in sight for half a second. Elements inside shadow roots are not
 * looked for.
 */
export function watchSeenElements(parts: WatchParts): void {
  const { guard, onStop } = parts
  const seen = new Set<string>()
  let isWaiting = false

  const sight = watchSight(parts, (element) => {
    const name = attributeOf(element, MARK)
    if (!name || seen.has(name) || seen.size >= SEEN_ELEMENTS_MAX) return
    seen.add(name)
    parts.record('element_seen', { name })
  })

  const look = guard(() => {
    isWaiting = false
    const marked = Document.prototype.querySelectorAll.call(document, `[${MARK}]`)
    for (const element of [...marked].slice(0, SEEN_ELEMENTS_MAX)) sight.observe(element)
  })

  /** Takes no look of its own for each of many changes. */
  const changes = new MutationObserver(
    guard(() => {
      if (!isWaiting) setTimeout(look, SEEN_LOOK_MS)
      isWaiting = true
    }),
  )
  changes.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [MARK],
  })

  function reset(): void {
    sight.reset()
    seen.clear()
  }

  // What is in sight as a view begins counts for it: an observer tells of every element it is newly given.
  watchViews(parts, look, reset)
  onStop(() => {
    changes.disconnect()
    reset()
  })
}

const MARK = 'data-segue-seen'
