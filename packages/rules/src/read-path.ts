import { type Json, type JsonObject, LIST_ITEMS_MAX } from '@segue/protocol'

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
  let found = value
  for (let at = depth; at < path.length; at += 1) {
    if (typeof found !== 'object' || found === null) return undefined
    if (Array.isArray(found)) return readItems(found, path, at)
    const name = path[at] as string
    if (!Object.hasOwn(found, name)) return undefined
    found = (found as JsonObject)[name]
  }
  return found
}

function readItems(list: readonly Json[], path: readonly string[], at: number): readonly Json[] {
  return list
    .slice(0, LIST_ITEMS_MAX)
    .flatMap((item) => (Array.isArray(item) ? [] : (readPath(item, path, at) ?? [])))
}
