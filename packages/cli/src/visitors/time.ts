/**
 * A moment in epoch milliseconds, from epoch milliseconds or ISO 8601; `undefined` when it is neither. A time of day
 * needs `Z` or an offset: without one it would mean another moment on another machine. A day alone begins in UTC. A day
 * that does not exist, such as 31 February, is none.
 */
export function parseTime(value: unknown): number | undefined {
  const isTold = typeof value === 'string' && FORM.test(value) && isDay(value.slice(0, DAY_CHARS))
  const time = isTold ? Date.parse(value) : value
  return typeof time === 'number' && time >= 0 && time <= TIME_MAX ? time : undefined
}

/** JavaScript takes 31 February as 3 March: the day has to come back. */
function isDay(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** A moment for people, in UTC and to the second: `2026-11-22T10:00:00Z`. */
export function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** A moment as it is handed on to an option or a file: whole, with its milliseconds where it has some. */
export function formatMoment(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

const FORM = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/
const DAY_CHARS = '2026-11-22'.length
/** The end of the year 9999. */
const TIME_MAX = 253_402_300_799_999
