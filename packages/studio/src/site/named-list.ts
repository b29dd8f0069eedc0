/** Something in a list with an id of its own there. */
export interface Named {
  readonly id: string
}

/** The list with one entry exchanged by its former id, or put behind the others when it is new. */
export function putNamed<Entry extends Named>(
  list: readonly Entry[],
  entry: Entry,
  former: string = entry.id,
): readonly Entry[] {
  const isKnown = list.some(({ id }) => id === former)
  return isKnown ? list.map((one) => (one.id === former ? entry : one)) : [...list, entry]
}

/** The list without an entry. */
export function dropNamed<Entry extends Named>(
  list: readonly Entry[],
  dropped: string,
): readonly Entry[] {
  return list.filter(({ id }) => id !== dropped)
}

/** The list with a copy behind an entry, under an id that is free. */
export function duplicateNamed<Entry extends Named & { readonly name: string }>(
  list: readonly Entry[],
  entry: Entry,
  name: string,
): readonly Entry[] {
  const copy = { ...entry, id: freeIdIn(list, entry.id), name }
  return list.flatMap((one) => (one.id === entry.id ? [one, copy] : [one]))
}

/** The list with the entry at one place moved to another; places beyond the ends are the ends. */
export function moveInList<Entry>(
  list: readonly Entry[],
  from: number,
  to: number,
): readonly Entry[] {
  const moved = list.slice(from, from + 1)
  const others = list.filter((_, index) => index !== from)
  const place = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, place), ...moved, ...others.slice(place)]
}

/** An id that no entry has yet: the one wished for, or that with a number. */
export function freeIdIn(list: readonly Named[], wished: string): string {
  const taken = new Set(list.map(({ id }) => id))
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number += 1
  return `${wished}-${number}`
}
