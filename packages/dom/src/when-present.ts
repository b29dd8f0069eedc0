import type { Stop } from './edit.ts'
import { findTargets, type Place } from './find-targets.ts'
import { openPage } from './page.ts'

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
export function whenPresent(place: Place, { document, onPresent }: PresenceOptions): Stop {
  const page = openPage(document)
  const reported = new WeakSet<Element>()

  function look(): void {
    for (const element of findTargets(page, place)) {
      if (reported.has(element)) continue
      reported.add(element)
      onPresent(element)
    }
  }

  return page.join([[look]])
}
