import type { Condition, Json, JsonObject, SlidingWindow } from '@segue/protocol'
import { windowSeconds } from '../time/window.ts'
import { normalizeCondition } from './normalize-condition.ts'

/**
 * A text that rules have in common when they are the same but for how they are written: as in their normal form, and
 * whatever the order and repetition of a group's parts and of a set's values, groups within groups and units of windows.
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
    if (GROUPS.includes(key)) return [key, toSet(spread(key, inOneOrder(part)))]
    if (key === 'within') return [key, inSeconds(part)]
    const isSet = key === 'value' && SET_OPERATORS.includes(op)
    return [key, isSet ? toSet(inOneOrder(part)) : inOneOrder(part)]
  })
  return asOfOne(Object.fromEntries(entries))
}

/** The parts of a group with those of the same groups among them in their place; `none` of `none` is another matter. */
function spread(kind: string, parts: Json): Json {
  if (!Array.isArray(parts) || kind === 'none') return parts
  return parts.flatMap((part: Json): readonly Json[] => {
    const inner = typeof part === 'object' && part !== null ? (part as JsonObject)[kind] : undefined
    return Array.isArray(inner) ? inner : [part]
  })
}

/** A sliding window by its length, in whatever units it is written. */
function inSeconds(within: Json): Json {
  const isSliding = typeof within === 'object' && within !== null && !('calendar' in within)
  return isSliding ? { seconds: windowSeconds(within as SlidingWindow) } : within
}

/** One of a single value is that value; a list that holds any or all of it holds it. */
function asOfOne(part: JsonObject): JsonObject {
  const { op, value } = part
  const ofOne = Object.hasOwn(OF_ONE, String(op)) ? OF_ONE[String(op)] : undefined
  const isOne = ofOne !== undefined && Array.isArray(value) && value.length === 1
  return isOne ? { ...part, op: ofOne, value: value[0] as Json } : part
}

/** Each entry of a list once, in the order of their texts. */
function toSet(list: Json): Json {
  if (!Array.isArray(list)) return list
  const byText = new Map(list.map((entry) => [JSON.stringify(entry), entry]))
  return [...byText.keys()].sort().map((text) => byText.get(text) ?? null)
}

const GROUPS: readonly string[] = ['all', 'any', 'none']
const OF_ONE: { readonly [op: string]: string } = {
  in: 'equals',
  any_of: 'includes',
  all_of: 'includes',
}
const SET_OPERATORS: readonly unknown[] = ['in', 'not_in', 'any_of', 'all_of', 'none_of', 'weekday']
