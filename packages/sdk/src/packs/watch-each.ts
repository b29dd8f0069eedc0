import type { WatchParts } from '../pack.ts'

/** Starts several watchers. One that fails, where the browser lacks what it needs, is reported and holds up no other. */
export function watchEach(
  ...watchers: readonly ((parts: WatchParts) => void)[]
): (parts: WatchParts) => void {
  return (parts) => {
    for (const watch of watchers) parts.guard(watch)(parts)
  }
}
