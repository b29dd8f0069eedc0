import { SEEN_MS, SEEN_SHARE } from '../limits.ts'
import type { WatchParts } from '../pack.ts'
import { isVisible } from './read-document.ts'

/** Watches elements come into sight. */
export interface Sight {
  /** Watches an element, from now on and also if it is in sight already. */
  readonly observe: (element: Element) => void
  /** Forgets all elements. */
  readonly reset: () => void
}

/**
 * Tells of an element each time that half of it has stayed in sight, or has filled half of the viewport, for half a
 * second. What has no box, such as `display: contents`, is never in sight.
 */
export function watchSight(
  { guard, onStop }: Pick<WatchParts, 'guard' | 'onStop'>,
  onSeen: (element: Element) => void,
): Sight {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>()
  const tell = guard((element: Element) => {
    if (isVisible()) onSeen(element)
  })
  const sight = new IntersectionObserver(
    guard((entries: IntersectionObserverEntry[]) => {
      for (const entry of entries) {
        const { target } = entry
        clearTimeout(timers.get(target))
        timers.delete(target)
        if (isInSight(entry)) timers.set(target, setTimeout(tell, SEEN_MS, target))
      }
    }),
    // Dense, since half of a viewport can be any share of what is larger than it.
    { threshold: Array.from({ length: 21 }, (_, step) => step / 20) },
  )

  function reset(): void {
    sight.disconnect()
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  onStop(reset)
  return { observe: (element) => sight.observe(element), reset }
}

function isInSight(entry: IntersectionObserverEntry): boolean {
  const { isIntersecting, intersectionRatio, intersectionRect, rootBounds } = entry
  const fills = rootBounds !== null && areaOf(intersectionRect) >= SEEN_SHARE * areaOf(rootBounds)
  return isIntersecting && (intersectionRatio >= SEEN_SHARE || fills)
}

function areaOf({ width, height }: DOMRectReadOnly): number {
  return width * height
}
