import {
  daysBefore,
  type Period,
  parseMoment,
  startOfDay,
  toDay,
  toWeek,
  toWeekday,
} from '../reports/period.ts'

/** When a digest is sent: the weekday, 1 (Monday) to 7, and the hour, by the clocks of the zone. */
export interface DigestTime {
  readonly weekday: number
  readonly hour: number
}

/** The newest moment, not after `now`, at which a digest was due. */
export function latestSlot({ weekday, hour }: DigestTime, now: number, zone: string): number {
  const back = (toWeekday(now, zone) - weekday + 7) % 7
  const slot = atHour(startOfDay(now, zone, back), hour, zone)
  return slot <= now ? slot : atHour(daysBefore(slot, zone, 7), hour, zone)
}

/** The next moment after `now` at which a digest is due. */
export function nextSlot(time: DigestTime, now: number, zone: string): number {
  return atHour(daysBefore(latestSlot(time, now, zone), zone, -7), time.hour, zone)
}

/** The Monday of a slot's week, which is told once: `2026-11-23`. */
export function weekOf(slot: number, zone: string): string {
  return toWeek(slot, zone)
}

/** What a digest speaks of: the seven whole days before the day of its slot. */
export function toDigestPeriod(slot: number, zone: string): Period {
  const until = startOfDay(slot, zone, 0)
  return { from: daysBefore(until, zone, 7), until }
}

/** That hour of a moment's day; one that a change of the clocks skips is read as if they had not changed yet. */
function atHour(moment: number, hour: number, zone: string): number {
  const text = `${toDay(moment, zone)}T${String(hour).padStart(2, '0')}:00`
  return parseMoment(text, zone) ?? moment
}
