/**
 * A moment in epoch milliseconds, from epoch milliseconds or ISO 8601; `undefined` when it is neither. A time of day
 * needs `Z` or an offset: without one it would mean another moment on another machine. A day alone begins in UTC.
 */
export function parseTime(value: unknown): number | undefined {
  const isTold = typeof value === 'string' && FORM.test(value)
  const time = isTold ? Date.parse(value) : value
  return typeof time === 'number' && time >= 0 && time <= TIME_MAX ? time : undefined
}

/** A moment for people, in UTC and to the second: `2026-11-22T10:00:00Z`. */
export function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

const FORM = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/
/** The end of the year 9999. */
const TIME_MAX = 253_402_300_799_999
