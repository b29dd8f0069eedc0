import type { Condition, Json, JsonObject } from '@segue/protocol'
import { normalizeCondition } from './normalize-condition.ts'

/**
 * A text that rules have in common when they are the same but for how they are written: as in their normal form, and
 * whatever the order and repetition of a group's parts and of a set's values.
 */
export function toRuleKey(condition: Condition): string {
  const ordered = inOneOrder(normalizeCondition(condition) as unknown as Json)
  // A group that repeated its only part is that part.
  return JSON.stringify(normalizeCondition(ordered as unknown as Condition))
}

function inOneOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOneOrder)
  if (typeof value !== 'object' || value === null) return value
  const { op } = value as JsonObject
  const entries = Object.entries(value as JsonObject).map(([key, part]): [string, Json] => {
    const isSet = UNORDERED.includes(key) || (key === 'value' && SET_OPERATORS.includes(op))
    return [key, isSet ? toSet(inOneOrder(part)) : inOneOrder(part)]
  })
  return Object.fromEntries(entries)
}

/** Each entry of a list once, in the order of their texts. */
function toSet(list: Json): Json {
  if (!Array.isArray(list)) return list
  const byText = new Map(list.map((entry) => [JSON.stringify(entry), entry]))
  return [...byText.keys()].sort().map((text) => byText.get(text) ?? null)
}

const UNORDERED: readonly string[] = ['all', 'any', 'none']
const SET_OPERATORS: readonly unknown[] = ['in', 'not_in', 'any_of', 'all_of', 'none_of']
