import type { Json } from '@segue/protocol'
import { closed, EVERY_NUMBER, type Range } from '../range.ts'
import type { Question } from './fits-no-value.ts'

/** True when no hour of the day, no weekday, or no day of any year is what all these ask for. */
export function fitsNoClock(questions: readonly Question[]): boolean {
  return (
    noneFits(WEEKDAYS, questions, 'weekday', (day, days) => days.includes(day)) ||
    noneFits(HOURS, questions, 'hour', (hour, [from, until]) =>
      Number(from) <= Number(until)
        ? hour >= Number(from) && hour < Number(until)
        : hour >= Number(from) || hour < Number(until),
    ) ||
    noneFits(DAYS, questions, 'yearly', (day, [from, to]) =>
      `${from}` <= `${to}`
        ? day >= `${from}` && day <= `${to}`
        : day >= `${from}` || day <= `${to}`,
    )
  )
}

function noneFits<Time>(
  times: readonly Time[],
  questions: readonly Question[],
  name: string,
  isOf: (time: Time, value: readonly Json[]) => boolean,
): boolean {
  const asked = questions.filter(
    ({ op, value, wanted }) => op === name && Array.isArray(value) && !wanted.includes(null),
  )
  const fits = (time: Time) =>
    asked.every(({ value, wanted }) => wanted.includes(isOf(time, [value ?? []].flat())))
  return asked.length > 0 && !times.some(fits)
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

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour)
/** `01-01` to `12-31`: those of a leap year are those of any. */
const DAYS: readonly string[] = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
)
const DAY = /^\d{4}-\d\d-\d\d$/
const FIXED = /T.*(Z|[+-]\d\d:\d\d)$/
