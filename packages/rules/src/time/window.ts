import type { CalendarWindow, SlidingWindow, Window } from '@segue/protocol'
import { toDay } from './zone-clock.ts'

/** Seconds that a sliding window reaches back. */
export function windowSeconds({ minutes = 0, hours = 0, days = 0 }: SlidingWindow): number {
  return Math.round(minutes * 60 + hours * HOUR_SECONDS + days * DAY_SECONDS)
}

/** True for a window that is a calendar period. */
export function isCalendar(window: Window): window is CalendarWindow {
  return Object.hasOwn(window, 'calendar')
}

/** The number of the calendar period that contains a local time: it grows by one from period to period. */
export function periodOf(calendar: CalendarWindow['calendar'], local: number): number {
  const day = toDay(local)
  const date = new Date(local)
  if (calendar === 'day') return day
  if (calendar === 'week') return Math.floor((day + 3) / 7)
  return calendar === 'month'
    ? date.getUTCFullYear() * 12 + date.getUTCMonth()
    : date.getUTCFullYear()
}

/** Seconds of an hour. */
export const HOUR_SECONDS = 3_600
/** Seconds of a day. */
export const DAY_SECONDS = 86_400
