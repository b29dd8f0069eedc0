import { type Json, type JsonObject, LIST_ITEMS_MAX } from '@segue/protocol'
import { own } from './own.ts'

/**
 * The value at the end of a path, `undefined` when there is none. A path through a list yields the list of what its
 * entries hold: `['items', 'price']` of `{ items: [{ price: 5 }, { price: 7 }] }` is `[5, 7]`.
 *
 * Own properties only: `['constructor']` finds nothing. Lists directly inside lists are not entered.
 */
export function readPath(value: Json | undefined, path: readonly string[]): Json | undefined {
  let found = value
  for (const name of path) {
    found = Array.isArray(found)
      ? found.slice(0, LIST_ITEMS_MAX).flatMap((item) => own(item, name) ?? [])
      : own(found as JsonObject, name)
  }
  return found
}
