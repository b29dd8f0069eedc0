/** What is known of the values at a path: their kinds, whether lists of them are meant, and what is inside them. */
export interface Shape {
  readonly kinds: Set<Kind>
  /** True when a list may stand at this place, as rules on lists expect it. */
  isList: boolean
  readonly parts: Map<string, Shape>
}

/** A kind of value that TypeScript can tell from others. */
export type Kind = 'string' | 'number' | 'boolean'

/** A shape of which nothing is known yet. */
export function createShape(): Shape {
  return { kinds: new Set(), isList: false, parts: new Map() }
}

/** Notes that there are values of these kinds at a path. With `isList`, every place on the way may be a list. */
export function noteAt(
  shape: Shape,
  path: readonly string[],
  { kinds, isList }: { readonly kinds: readonly Kind[]; readonly isList: boolean },
): void {
  let place = shape
  for (const name of path) {
    const inner = place.parts.get(name) ?? createShape()
    place.parts.set(name, inner)
    if (isList) inner.isList = true
    place = inner
  }
  for (const kind of kinds) place.kinds.add(kind)
}
