import type { Json, Test } from '@segue/protocol'
import { sampleText } from './sample-text.ts'

/**
 * A value that a test would most likely answer with yes at the moment `now`, or one it would not: what visitors made up
 * for looking at rules are given. Nothing for `not_exists`.
 */
export function sampleValue(test: Test, isYes: boolean, now: number): Json | undefined {
  const { op, value } = test
  if (op === 'exists' || op === 'not_exists')
    return (op === 'exists') === isYes ? 'something' : undefined
  const kind = NEGATIVE.has(op) ? !isYes : isYes
  const first = Array.isArray(value) ? (value[0] as Json) : (value ?? null)
  if (kind) return toMatching(op, first, { value, now })
  if (op in TIMES) return 0
  const other = typeof first === 'number' ? outside(op, value) : 'something else'
  return LISTS.has(op) ? [other] : other
}

/** True for an operator of which the answer depends on the moment. */
export function readsClock(op: string): boolean {
  return op in TIMES
}

/** Operators that ask for the opposite of what their value says. */
const NEGATIVE = new Set(['not_equals', 'not_in', 'none_of'])

interface Asked {
  readonly value: Json | undefined
  /** Epoch milliseconds. */
  readonly now: number
}

function toMatching(op: string, first: Json, asked: Asked): Json | undefined {
  if (LISTS.has(op)) return Array.isArray(asked.value) ? asked.value : [first]
  if (op === 'more_than') return Number(first) + 1
  if (op === 'less_than') return Number(first) - 1
  if (op === 'glob') return String(first).replaceAll('*', 'x')
  if (op === 'version_below') return '0.1'
  if (op === 'regex') return sampleText(String(first))
  return TIMES[op]?.(first, asked) ?? first
}

const LISTS = new Set(['includes', 'any_of', 'all_of', 'none_of'])
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const TIMES: { readonly [op: string]: (first: Json, asked: Asked) => Json } = {
  before: (first, { now }) => (Date.parse(String(first)) || now) - DAY_MS,
  after: (first, { now }) => (Date.parse(String(first)) || now) + DAY_MS,
  within_days: (first, { now }) => now - (Number(first) * DAY_MS) / 2,
  days_until: (first, { now }) => toDate(now + Math.floor(Number(first) / 2) * DAY_MS),
  weekday: (first, { now }) => findHour(now, (at) => at.getUTCDay() === Number(first) % 7),
  hour: (first, { now }) => findHour(now, (at) => at.getUTCHours() === Number(first)),
  yearly: (first, { now }) =>
    typeof first === 'string' ? `2024-${first}` : toDate(now + (Number(first) * DAY_MS) / 2),
}

function toDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The first full hour of the week from `now` on that is one of those wanted, on the clock of UTC. */
function findHour(now: number, isWanted: (at: Date) => boolean): number {
  const hours = Array.from({ length: 168 }, (_, index) => now + index * HOUR_MS)
  return hours.find((at) => isWanted(new Date(at))) ?? now
}

function outside(op: string, value: Json | undefined): number {
  const [low, high] = Array.isArray(value) ? value : [value, value]
  return op === 'at_least' || op === 'more_than' ? Number(low) - 1 : Number(high) + 1
}
