import { attempt } from '../attempt.ts'

/**
 * True when two times, epoch milliseconds, are on different days of a zone's calendar. Days are compared by name, not
 * by hours: where summer time begins at midnight, the day begins at one o'clock. An unknown zone counts as UTC.
 */
export function isOtherDay(before: number, at: number, timeZone: string): boolean {
  return toDate(before, timeZone) !== toDate(at, timeZone)
}

/** Swedish writes dates as ISO 8601 does, in every engine. */
function toDate(at: number, timeZone: string): string {
  const named = attempt(() => new Date(at).toLocaleDateString('sv', { timeZone }), undefined)
  return named ?? new Date(at).toISOString().slice(0, 10)
}
