import type { Condition, Json, JsonObject } from '@segue/protocol'

/**
 * One form for rules that differ only in how they are written: keys in order, defaults and what has no effect left out,
 * groups of one part dissolved, empty groups as `all` or `any` of nothing. Two rules with equal normal forms answer
 * alike.
 */
export function normalizeCondition(condition: Condition): Condition {
  return normalize(condition as unknown as Json) as unknown as Condition
}

function normalize(value: Json): Json {
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as JsonObject)
    .filter(([key, part]) => !isDefault(key, part) && !isIdle(key, value as JsonObject))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, key === 'value' ? part : normalize(part)])
  return dissolve(Object.fromEntries(entries))
}

function dissolve(part: JsonObject): Json {
  for (const kind of ['all', 'any', 'none'] as const) {
    const parts = part[kind]
    if (!Array.isArray(parts)) continue
    if (parts.length === 1 && kind !== 'none') return parts[0] as Json
    if (parts.length === 0 && kind === 'none') return { all: [] }
  }
  return part
}

function isDefault(key: string, part: Json): boolean {
  return Object.hasOwn(DEFAULTS, key) && DEFAULTS[key]?.includes(part) === true
}

/** True for a key that the rest of the condition leaves without effect. */
function isIdle(key: string, { op, event, score, measure = 'count' }: JsonObject): boolean {
  if (key === 'value') return op === 'exists' || op === 'not_exists'
  if (score !== undefined && key === 'topic') return measure === 'strongest'
  if (score !== undefined && key === 'to') return measure !== 'ratio'
  return key === 'of' && event !== undefined && !MEASURES_OF_PROPERTIES.includes(measure)
}

const MEASURES_OF_PROPERTIES: readonly Json[] = ['sum', 'average', 'max', 'distinct']

const DEFAULTS: { readonly [key: string]: readonly Json[] } = {
  measure: ['count', 'value'],
  topic: ['all'],
  ignoreCase: [false],
  orLater: [false],
  daysAtLeast: [0],
  minutes: [0],
  hours: [0],
  days: [0],
}
