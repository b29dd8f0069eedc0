/** Items by a key, each group with at least one, in the order in which the keys came first. */
export function groupBy<Item>(
  items: readonly Item[],
  toKey: (item: Item) => string,
): Group<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(toKey(item))
    if (group === undefined) groups.set(toKey(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** Items that share a key. */
export type Group<Item> = readonly [Item, ...Item[]]
