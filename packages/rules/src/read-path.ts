import { type Json, type JsonObject, LIST_ITEMS_MAX } from '@segue/protocol'
import { own } from './own.ts'

/**
 * The value at the end of a path with dots, `undefined` when there is none. A path through a list yields the list of
 * what its entries hold: `items.price` of `{ items: [{ price: 5 }, { price: 7 }] }` is `[5, 7]`.
 *
 * Own properties only: `constructor` finds nothing. Lists directly inside lists are not entered.
 */
export function readPath(value: Json | undefined, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((found, name) => {
    const read = (record: Json | undefined) => own(record as JsonObject, name)
    return Array.isArray(found)
      ? found.slice(0, LIST_ITEMS_MAX).flatMap((item) => read(item) ?? [])
      : read(found)
  }, value)
}
