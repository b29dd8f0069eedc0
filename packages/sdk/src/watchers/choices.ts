import type { WatchParts } from '../pack.ts'

/** Follows a choice about consent that was made in another tab. */
export function watchChoices({ listen, consent }: WatchParts): void {
  listen(window, 'storage', consent.state)
}
