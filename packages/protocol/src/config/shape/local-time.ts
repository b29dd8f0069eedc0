import * as v from 'valibot'
import { noteText } from '../note.ts'
import type { Schema } from './schema.ts'

/** A local time such as `2026-11-27T00:00`, of a day that exists. */
export const localTimeSchema: Schema<string> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, noteText('CONFIG_TIME_INVALID')),
  v.check(isOfRealDay, noteText('CONFIG_TIME_INVALID')),
)

/** `Date` takes 30 February as 2 March, so the day is compared with what comes back. */
function isOfRealDay(time: string): boolean {
  const [year, month, day] = time.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
