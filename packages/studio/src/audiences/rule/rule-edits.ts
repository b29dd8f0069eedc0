import type { Condition } from '@segue/protocol'

/** Where a part of a rule stands: the index in each group on the way. The rule itself is at no index. */
export type Spot = readonly number[]

/** The words for groups. */
export type GroupKind = 'all' | 'any' | 'none'

/** The kind of a group; nothing for a line. */
export function groupKindOf(condition: Condition): GroupKind | undefined {
  return GROUP_KINDS.find((kind) => Object.hasOwn(condition, kind))
}

/** The parts of a group; of a line none. */
export function partsOf(condition: Condition): readonly Condition[] {
  const kind = groupKindOf(condition)
  const parts: unknown = kind && (condition as unknown as Record<string, unknown>)[kind]
  return Array.isArray(parts) ? parts : []
}

/** The part at a spot. */
export function partAt(rule: Condition, spot: Spot): Condition | undefined {
  return spot.reduce<Condition | undefined>((part, index) => part && partsOf(part)[index], rule)
}

/** The rule with another part at a spot. Whatever is not on the way there stays the same object. */
export function replaceAt(rule: Condition, spot: Spot, part: Condition): Condition {
  const [index, ...rest] = spot
  if (index === undefined) return part
  const parts = partsOf(rule).map((one, at) => (at === index ? replaceAt(one, rest, part) : one))
  return withParts(rule, parts)
}

/** The rule with one part more at the end of the group at a spot. A rule that is a line becomes a group. */
export function addAt(rule: Condition, spot: Spot, part: Condition): Condition {
  const group = partAt(rule, spot)
  if (!group) return rule
  const whole = groupKindOf(group) ? withParts(group, [...partsOf(group), part]) : null
  return replaceAt(rule, spot, whole ?? { all: [group, part] })
}

/** The rule without the part at a spot, and without the groups that are empty then. A rule of nothing is an empty group. */
export function removeAt(rule: Condition, spot: Spot): Condition {
  const group = spot.slice(0, -1)
  const around = partAt(rule, group)
  if (spot.length === 0 || !around) return { all: [] }
  const parts = partsOf(around).filter((_, index) => index !== spot.at(-1))
  if (parts.length === 0 && group.length > 0) return removeAt(rule, group)
  return replaceAt(rule, group, withParts(around, parts))
}

/** The rule with a copy behind the part at a spot. */
export function duplicateAt(rule: Condition, spot: Spot): Condition {
  const part = partAt(rule, spot)
  if (!part) return rule
  const group = spot.slice(0, -1)
  const around = partAt(rule, group)
  if (spot.length === 0 || !around) return { all: [rule, part] }
  const parts = partsOf(around).flatMap((one, index) =>
    index === spot.at(-1) ? [one, one] : [one],
  )
  return replaceAt(rule, group, withParts(around, parts))
}

/** The rule with the part at a spot one place earlier (-1) or later (1) in its group. */
export function moveAt(rule: Condition, spot: Spot, by: -1 | 1): Condition {
  const group = spot.slice(0, -1)
  const around = partAt(rule, group)
  const from = spot.at(-1)
  if (from === undefined || !around) return rule
  const parts = [...partsOf(around)]
  const [part, other] = [parts[from], parts[from + by]]
  if (!part || !other) return rule
  parts[from] = other
  parts[from + by] = part
  return replaceAt(rule, group, withParts(around, parts))
}

/** The group of another kind; its parts stay. */
export function toKind(group: Condition, kind: GroupKind): Condition {
  return { [kind]: partsOf(group) } as unknown as Condition
}

/** Every line and group of a rule with its spot, from top to bottom; the rule itself comes first. */
export function listSpots(rule: Condition, spot: Spot = []): readonly Spot[] {
  return [spot, ...partsOf(rule).flatMap((part, index) => listSpots(part, [...spot, index]))]
}

function withParts(group: Condition, parts: readonly Condition[]): Condition {
  const kind = groupKindOf(group)
  return kind ? ({ ...group, [kind]: parts } as unknown as Condition) : group
}

const GROUP_KINDS: readonly GroupKind[] = ['all', 'any', 'none']
