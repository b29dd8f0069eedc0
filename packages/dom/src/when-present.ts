import type { Stop } from './edit.ts'
import { findTargets, type Place } from './find-targets.ts'
import { join, type Party } from './rounds.ts'

/** What {@link whenPresent} needs to know. */
export interface PresenceOptions {
  readonly document: Document
  /** Called once for each element that is the target, in the order they are found. */
  readonly onPresent: (element: Element) => void
}

/**
 * Reports the elements of a place: those that are there now, and later ones as they come, each before a change
 * touches it. Fingerprints are respected. An invalid selector is never present; an `onPresent` that throws ends the
 * watch.
 */
export function whenPresent(place: Place, options: PresenceOptions): Stop {
  return join(options.document, [look(place, options)])
}

function* look(place: Place, { document, onPresent }: PresenceOptions): Party {
  const reported = new WeakSet<Element>()
  for (;;) {
    for (const element of findTargets(document, place)) {
      if (reported.has(element)) continue
      reported.add(element)
      onPresent(element)
    }
    yield
    yield
  }
}
