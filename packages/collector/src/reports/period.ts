/** A stretch of time, epoch milliseconds: `from` is included, `until` is not. */
export interface Period {
  readonly from: number
  readonly until: number
}

/**
 * A moment written in ISO 8601: with an offset (`2026-11-01T00:00:00Z`), or a day or local time of the zone
 * (`2026-11-01`, `2026-11-01T09:30`). Undefined when it is neither. A local time that a change of the clocks skips
 * is read as if the clocks had not changed yet.
 */
export function parseMoment(text: string, zone: string): number | undefined {
  const match = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text)
  if (match === null || (match[1] === undefined && match[4] !== undefined)) return undefined
  const utc = Date.parse(match[4] === undefined ? `${text}${match[1] ? '' : 'T00:00'}Z` : text)
  if (Number.isNaN(utc)) return undefined
  return match[4] === undefined ? fromLocal(utc, zone) : utc
}

/** The start of the day that lies so many days before a moment, in the zone. */
export function startOfDay(moment: number, zone: string, daysBefore: number): number {
  const local = moment + offsetAt(moment, zone)
  return fromLocal(local - (local % DAY_MS) - daysBefore * DAY_MS, zone)
}

/** The moment so many days before, at the same time by the clocks of the zone. */
export function daysBefore(moment: number, zone: string, days: number): number {
  return fromLocal(moment + offsetAt(moment, zone) - days * DAY_MS, zone)
}

/** How many days a period has by the clocks of the zone, the last one counted whole. */
export function daysOf({ from, until }: Period, zone: string): number {
  return Math.ceil((until + offsetAt(until, zone) - from - offsetAt(from, zone)) / DAY_MS)
}

/** The moment a year before, at the same time by the clocks of the zone; before 29 February it is 1 March. */
export function yearBefore(moment: number, zone: string): number {
  const local = new Date(moment + offsetAt(moment, zone))
  local.setUTCFullYear(local.getUTCFullYear() - 1)
  return fromLocal(local.getTime(), zone)
}

/** The day of a moment in the zone: `2026-11-20`. */
export function toDay(moment: number, zone: string): string {
  return new Date(moment + offsetAt(moment, zone)).toISOString().slice(0, 10)
}

/** The hour of a moment in the zone, 0 to 23. */
export function toHour(moment: number, zone: string): number {
  return new Date(moment + offsetAt(moment, zone)).getUTCHours()
}

/** The weekday of a moment in the zone, 1 (Monday) to 7. */
export function toWeekday(moment: number, zone: string): number {
  return new Date(moment + offsetAt(moment, zone)).getUTCDay() || 7
}

/** The Monday of a moment's week in the zone: `2026-11-16`. */
export function toWeek(moment: number, zone: string): string {
  const day = Math.floor((moment + offsetAt(moment, zone)) / DAY_MS)
  // Day 0 was a Thursday, three days after a Monday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS).toISOString().slice(0, 10)
}

/** The moment at which the clocks of the zone show what `local` shows in UTC. */
function fromLocal(local: number, zone: string): number {
  const guess = local - offsetAt(local, zone)
  return local - offsetAt(guess, zone)
}

/** How far the clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return shown - Math.floor(moment / 1_000) * 1_000
}

const DAY_MS = 86_400_000
