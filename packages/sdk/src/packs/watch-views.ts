import type { WatchParts } from '../pack.ts'

/**
 * Calls `begin` for the view at hand and for each that follows, and `end` before a view ends, when events still belong
 * to it. A page that goes into the back/forward cache ends its view, and begins another one if it comes back.
 */
export function watchViews(
  { guard, on }: WatchParts,
  begin: () => void,
  end: () => void = () => {},
): void {
  let isOpen = false
  on(
    'leave',
    guard(() => {
      if (isOpen) end()
      isOpen = false
    }),
  )
  // A view is decided last of all, so its page view precedes what is recorded here. A view decided again is no new one.
  on(
    'decision',
    guard(() => {
      if (isOpen) return
      isOpen = true
      begin()
    }),
  )
}
