import type { Place } from '@segue/dom/core'
import type { Change, Experience, TextChange } from '@segue/protocol'

/** Where changes land. */
export function toPlaces(changes: readonly (Change | undefined)[]): Place[] {
  return changes.flatMap((change) =>
    change
      ? 'slot' in change
        ? { slot: change.slot }
        : ((change as TextChange).target ?? [])
      : [],
  )
}

/** Where any variant of an experience would change something: the same for every arm. */
export function placesOf({ variants }: Experience): Place[] {
  return toPlaces(variants.flatMap(({ changes }) => changes))
}

/** What has to be on the page for an exposure: its anchor or, without one, where each variant begins. */
export function anchorsOf({ anchor, variants }: Experience): Place[] {
  return anchor ? [anchor] : toPlaces(variants.map(({ changes: [first] }) => first))
}
