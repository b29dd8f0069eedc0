import { LOCALE } from '../messages/en.ts'

/** `14:32:07` in the given IANA zone. */
export function toClock(at: number, zone: string): string {
  return format(at, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

/** `22 Nov 2026` in the given IANA zone. */
export function toDay(at: number, zone: string): string {
  return format(at, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' })
}

/** A day written `2026-11-22` as `22 Nov 2026`. */
export function toDayText(day: string): string {
  return toDay(Date.parse(day), 'UTC')
}

/** `2026-11-22`, the day at a moment in the given IANA zone. */
export function toIsoDay(at: number, timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('sv-SE', format).format(at)
}

/** `22 Nov 2026, 14:32` in the given IANA zone. */
export function toMoment(at: number, zone: string): string {
  return `${toDay(at, zone)}, ${format(at, { timeZone: zone, hour: '2-digit', minute: '2-digit' })}`
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, options).format(at)
}
