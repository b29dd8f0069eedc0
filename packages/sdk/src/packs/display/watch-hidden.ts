import { HELD, HOLD_MS } from '@segue/dom/core'
import type { Cover } from '../../views.ts'

/** For how long elements have been kept from sight. */
export interface Hidden {
  /** Milliseconds after the first paint in which the element was hidden until it was known what to show. */
  readonly msOf: (element: Element) => number
  /** Takes note of an element that is decided now: the stub's hiding, where it still is in force, ends with it. */
  readonly uncover: (element: Element) => void
  readonly stop: () => void
}

/**
 * Takes the time of what `dom` holds until the parser has shown enough of it, and of what the stub of an async tag hides
 * until the first decision. A stub whose deadline has passed does not tell what it hid: that is not counted.
 */
export function watchHidden(cover: Cover = {}): Hidden {
  const since = new Map<Element, number>()
  const hidden = new Map<Element, number>()
  const add = (element: Element, ms: number) =>
    hidden.set(element, (hidden.get(element) ?? 0) + Math.max(0, ms))

  function note(element: Element): void {
    const now = performance.now()
    const from = since.get(element)
    if (element.hasAttribute(HELD)) since.set(element, from ?? now)
    else if (from !== undefined) {
      since.delete(element)
      const ms = Math.min(HOLD_MS, now - Math.max(from, firstPaint()))
      add(element, ms)
    }
  }

  const observer = new MutationObserver((records) => {
    for (const { target } of records) note(target as Element)
  })
  observer.observe(document, { subtree: true, attributeFilter: [HELD] })
  return {
    msOf: (element) => hidden.get(element) ?? 0,
    uncover(element) {
      if (cover.hidden && element.closest(cover.hidden))
        add(element, performance.now() - firstPaint())
    },
    stop: () => observer.disconnect(),
  }
}

/** Milliseconds of the page at its first paint; the end of time before it. */
function firstPaint(): number {
  return performance.getEntriesByType('paint')[0]?.startTime ?? Number.POSITIVE_INFINITY
}
