import { type Json, LIST_ITEMS_MAX } from '@segue/protocol'

/**
 * The value at the end of a path, `undefined` when there is none. A path through a list yields the list of what its
 * entries hold: `['items', 'price']` of `{ items: [{ price: 5 }, { price: 7 }] }` is `[5, 7]`.
 *
 * Own properties only: `['constructor']` finds nothing. Lists directly inside lists are not entered.
 */
export function readPath(
  value: Json | undefined,
  path: readonly string[],
  depth = 0,
): Json | undefined {
  const name = path[depth]
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    return value
      .slice(0, LIST_ITEMS_MAX)
      .flatMap((item) => (Array.isArray(item) ? [] : (readPath(item, path, depth) ?? [])))
  }
  return Object.hasOwn(value, name)
    ? readPath((value as { [name: string]: Json })[name], path, depth + 1)
    : undefined
}
