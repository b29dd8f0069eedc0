import * as v from 'valibot'
import type { CalendarWindow, SlidingWindow, Window } from '../../condition.ts'
import { isRecord } from '../../guards.ts'
import { WINDOW_DAYS_MAX } from '../../limits.ts'
import { noteText } from '../note.ts'
import { type OneOf, oneOf } from './one-of.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { choice, wholeBetween } from './values.ts'

const MINUTES_PER_DAY = 1_440
const HOURS_PER_DAY = 24

/** A stretch of time back from now: more than nothing, at most `WINDOW_DAYS_MAX` days. */
export const slidingWindowSchema: Schema<SlidingWindow> = v.pipe(
  shapeOf<SlidingWindow>('The sum of its units, counted back from now.')({
    minutes: v.exactOptional(wholeBetween(0, WINDOW_DAYS_MAX * MINUTES_PER_DAY)),
    hours: v.exactOptional(wholeBetween(0, WINDOW_DAYS_MAX * HOURS_PER_DAY)),
    days: v.exactOptional(wholeBetween(0, WINDOW_DAYS_MAX)),
  }),
  v.check((window) => {
    const days = toDays(window)
    return days > 0 && days <= WINDOW_DAYS_MAX
  }, noteText('CONFIG_WINDOW_INVALID')),
)

const calendarWindowSchema = shapeOf<CalendarWindow>(
  "The current period in the visitor's time zone; weeks begin on Monday.",
)({ calendar: choice(['day', 'week', 'month', 'year']) })

/** A sliding window, or a calendar period. */
export const windowSchema: OneOf<Window> = oneOf<Window>(
  () => [slidingWindowSchema, calendarWindowSchema],
  (input) =>
    isRecord(input) && Object.hasOwn(input, 'calendar')
      ? calendarWindowSchema
      : slidingWindowSchema,
)

function toDays({ minutes = 0, hours = 0, days = 0 }: SlidingWindow): number {
  return minutes / MINUTES_PER_DAY + hours / HOURS_PER_DAY + days
}
