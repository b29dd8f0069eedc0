/** A named group of visitors and its share (0 to 1) of all of them. */
export interface Share {
  readonly id: string
  readonly visitors: number
  readonly share: number
}

/**
 * Every known id with its visitors, and after them ids that were measured but are no longer in the config.
 * An id without visitors has none; with no visitors at all every share is 0.
 */
export function toShares(
  known: readonly string[],
  counted: readonly { readonly id: string; readonly visitors: number }[],
  total: number,
): Share[] {
  const visitors = new Map(counted.map((group) => [group.id, group.visitors]))
  const ids = [...known, ...counted.map(({ id }) => id).filter((id) => !known.includes(id))]
  return ids.map((id) => {
    const here = visitors.get(id) ?? 0
    return { id, visitors: here, share: total > 0 ? here / total : 0 }
  })
}
