import type { Place } from '@segue/dom/core'
import type { Change, Experience } from '@segue/protocol'

/** Where changes land. */
export function toPlaces(changes: readonly (Change | undefined)[]): Place[] {
  return changes.flatMap((change) =>
    change ? ('slot' in change ? { slot: change.slot } : (change.target ?? [])) : [],
  )
}

/** Where any variant of an experience would change something: the same for every arm. */
export function placesOf({ variants }: Experience): Place[] {
  return toPlaces(variants.flatMap(({ changes }) => changes))
}
