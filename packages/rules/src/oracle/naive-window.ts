import type { CalendarWindow, SlidingWindow, Window } from '@segue/protocol'

/** Seconds of a sliding window. */
export function reachOf({ minutes = 0, hours = 0, days = 0 }: SlidingWindow): number {
  return ((days * 24 + hours) * 60 + minutes) * 60
}

/** The bucket of a second under a window's definition: hours up to three days, days beyond, or a calendar period. */
export function bucketOf(second: number, within: Window | undefined, zone: string): string {
  if (!within) return 'ever'
  if ('calendar' in within) return periodOf(second, within.calendar, zone)
  const size = reachOf(within) <= 3 * 86_400 ? 3_600 : 86_400
  return String(Math.floor(second / size)).padStart(12, '0')
}

/** The local date, `2026-11-22`, by the calendar of the JavaScript engine; an unknown zone is UTC. */
export function localDate(second: number, zone: string): string {
  if (zone === UNKNOWN_ZONE) return localDate(second, 'UTC')
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('fr-CA', { ...FIELDS, timeZone: zone })
  formats.set(zone, format)
  return format.format(second * 1000)
}

const FIELDS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function periodOf(second: number, calendar: CalendarWindow['calendar'], zone: string): string {
  const date = localDate(second, zone)
  if (calendar === 'year') return date.slice(0, 4)
  if (calendar === 'month') return date.slice(0, 7)
  if (calendar === 'day') return date
  const monday = new Date(`${date}T12:00:00Z`)
  while (monday.getUTCDay() !== 1) monday.setUTCDate(monday.getUTCDate() - 1)
  return monday.toISOString().slice(0, 10)
}

/** A zone that no engine knows. */
export const UNKNOWN_ZONE = 'Nowhere/At_All'
