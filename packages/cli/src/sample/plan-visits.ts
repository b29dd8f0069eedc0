import type { Persona } from './personas.ts'
import type { Random } from './random.ts'
import type { Zone } from './zones.ts'

/** The stretch of simulated time, epoch milliseconds. Nobody acts at `until` or later. */
export interface Period {
  /** The first visits of old acquaintances lie between here and `from`. */
  readonly earliest: number
  /** Newcomers arrive from here on. */
  readonly from: number
  readonly until: number
}

/**
 * When a visitor starts their visits, one at least: epoch milliseconds, ascending, at hours at which people there are
 * awake. The period must be two days long or more.
 */
export function planVisits(
  { visits, gapDays }: Persona,
  zone: Zone,
  { random, period }: { random: Random; period: Period },
): readonly number[] {
  const { earliest, from, until } = period
  const isOld = random.chance(OLD_SHARE)
  const first = isOld ? between(earliest, from, random) : between(from, until, random)
  const times = [fit(toWakingHour(first, zone, random), period)]
  while (random.chance(1 - 1 / visits)) {
    const pause = random.chance(PAUSE_SHARE)
    const gapMs = pause ? random.between(31, 55) * DAY_MS : random.waiting(gapDays) * DAY_MS
    const last = times.at(-1) ?? first
    times.push(Math.max(last + VISIT_MS_MAX, toWakingHour(last + gapMs, zone, random)))
  }
  return times.filter((time) => time + VISIT_MS_MAX <= until)
}

/** The first visit at the same hour of a day that lies in the period: everybody comes at least once. */
function fit(time: number, { earliest, until }: Period): number {
  const late = Math.max(0, Math.ceil((time + VISIT_MS_MAX - until) / DAY_MS))
  const early = Math.max(0, Math.ceil((earliest - time) / DAY_MS))
  return time + (early - late) * DAY_MS
}

/** The day of a time, at an hour drawn by how much people there shop at it. */
function toWakingHour(time: number, { hoursAhead }: Zone, random: Random): number {
  const { hour } = random.pickByShare(HOURS)
  const midnight = Math.floor((time + hoursAhead * HOUR_MS) / DAY_MS) * DAY_MS
  return midnight + (hour - hoursAhead) * HOUR_MS + random.between(0, HOUR_MS - 1)
}

function between(start: number, end: number, random: Random): number {
  return start + random.next() * (end - start)
}

/** How much people shop in each hour of their day: hardly by night, most in the evening. */
const HOURS = [1, 0, 0, 0, 0, 1, 2, 4, 5, 6, 6, 6, 8, 7, 6, 6, 7, 8, 9, 11, 13, 12, 8, 3].map(
  (share, hour) => ({ hour, share }),
)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A visit is over after this long at most, so two visits never overlap. */
const VISIT_MS_MAX = 2 * HOUR_MS
/** Share of visitors who were here before the period began. */
const OLD_SHARE = 0.24
/** Share of pauses between visits that last longer than a month. */
const PAUSE_SHARE = 0.14
