import type { Json, Test } from '@segue/protocol'

/**
 * A value that a test would most likely answer with yes, or one it would not: what visitors made up for looking at
 * rules are given. Nothing for `not_exists`.
 */
export function sampleValue({ op, value }: Test, isYes: boolean): Json | undefined {
  const first = Array.isArray(value) ? (value[0] as Json) : (value ?? null)
  if (op === 'exists' || op === 'not_exists')
    return (op === 'exists') === isYes ? 'something' : undefined
  const kind = NEGATIVE.has(op) ? !isYes : isYes
  if (!kind) return typeof first === 'number' ? outside(op, value) : 'something else'
  if (LISTS.has(op)) return Array.isArray(value) ? value : [first]
  if (op === 'more_than') return Number(first) + 1
  if (op === 'less_than') return Number(first) - 1
  if (op === 'glob') return String(first).replaceAll('*', 'x')
  return first
}

function outside(op: string, value: Json | undefined): number {
  const [low, high] = Array.isArray(value) ? value : [value, value]
  return op === 'at_least' || op === 'more_than' ? Number(low) - 1 : Number(high) + 1
}

const NEGATIVE = new Set(['not_equals', 'not_in', 'none_of', 'version_below'])
const LISTS = new Set(['includes', 'any_of', 'all_of', 'none_of'])
