import type { Condition, Json } from '@segue/protocol'
import { closed, EVERY_NUMBER, type Range } from '../range.ts'

/** The numbers that a fact of the wall clock can be. */
export function clockRangeOf(trait: string): Range | undefined {
  const ends = Object.hasOwn(CLOCK_ENDS, trait) ? CLOCK_ENDS[trait] : undefined
  return ends && { least: closed(ends[0]), most: closed(ends[1]) }
}

/** True for a leaf that no time of any clock can meet: no hour, or no weekday, is among those it lists. */
export function isNeverByClock(part: Condition): boolean {
  if (!('op' in part) || !Array.isArray(part.value)) return false
  const { op, value } = part
  if (op === 'weekday') return !value.some((day) => WEEKDAYS.includes(day))
  const [from, until] = value
  if (op !== 'hour' || typeof from !== 'number' || typeof until !== 'number') return false
  return !HOURS.some((hour) =>
    from <= until ? hour >= from && hour < until : hour >= from || hour < until,
  )
}

/**
 * The moments that `before` and `after` allow, and of which kind: days alone, or moments with an offset. A wall clock in
 * between is left out: where it skips an hour, what looks earlier can be later.
 */
export function momentsOf(op: string, value: Json | undefined): Moments | undefined {
  if (typeof value !== 'string' || (op !== 'before' && op !== 'after')) return undefined
  const kind = DAY.test(value) ? 'day' : FIXED.test(value) ? 'moment' : undefined
  const at = Date.parse(value)
  if (!kind || Number.isNaN(at)) return undefined
  const range =
    op === 'before'
      ? { ...EVERY_NUMBER, most: { at, isOpen: true } }
      : { ...EVERY_NUMBER, least: closed(at) }
  return { kind, range }
}

/** A range of moments, epoch milliseconds; days alone as if they began in UTC. */
export interface Moments {
  readonly kind: 'day' | 'moment'
  readonly range: Range
}

const CLOCK_ENDS: { readonly [trait: string]: readonly [least: number, most: number] } = {
  'time.hour': [0, 23],
  'time.weekday': [1, 7],
}
const WEEKDAYS: readonly Json[] = [1, 2, 3, 4, 5, 6, 7]
const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour)
const DAY = /^\d{4}-\d\d-\d\d$/
const FIXED = /T.*(Z|[+-]\d\d:\d\d)$/
