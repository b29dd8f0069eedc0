import type { Estimate, ExperimentDayRow } from '@segue/protocol'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../../limits.ts'

/** The lifts of an experience by day: one line per variant. Days are all days of the run. */
export interface OverTime {
  /** `2026-11-20`, oldest first. */
  readonly days: readonly string[]
  readonly lines: readonly OverTimeLine[]
  /** Points of per cent, where the baseline of one cannot be told from 0 and no lift is known; else lifts. */
  readonly unit: 'lift' | 'points'
  /** Where the scale ends to both sides of the zero line. */
  readonly end: number
}

/** One variant; a day on which nothing could be said is null. */
export interface OverTimeLine {
  readonly arm: string
  readonly points: readonly (OverTimePoint | null)[]
}

/** What a day knew at its end. With few visitors or conversions it decides nothing. */
export interface OverTimePoint extends Estimate {
  readonly isEarly: boolean
}

/** The rows of one experience as lines; undefined where nothing is compared. */
export function toOverTime(rows: readonly ExperimentDayRow[]): OverTime | undefined {
  const days = [...new Set(rows.map(({ day }) => day))]
  const [lastDay] = days.slice(-1)
  if (lastDay === undefined) return undefined
  const last = rows.filter(({ day }) => day === lastDay)
  const unit = last.some(({ lift }) => lift === null) ? 'points' : 'lift'
  const lines = last.map(({ arm }) => ({
    arm,
    points: rows
      .filter((row) => row.arm === arm)
      .map((row) => {
        const estimate = unit === 'lift' ? row.lift : row.difference
        return estimate && { ...estimate, isEarly: isEarly(row) }
      }),
  }))
  return { days, lines, unit, end: toEnd(lines, unit) }
}

/**
 * The first day since which the interval of a line lies on the side of the zero line where it is at the end; undefined where
 * it does not end clear of it. Early days are clear of nothing.
 */
export function toClearSince(
  { points }: OverTimeLine,
  days: readonly string[],
): string | undefined {
  const side = sideOf(points.at(-1) ?? null)
  if (side === 0) return undefined
  const backwards = points.map(sideOf).reverse()
  const others = backwards.findIndex((one) => one !== side)
  return days[others < 0 ? 0 : days.length - others]
}

function isEarly(row: ExperimentDayRow): boolean {
  return (
    Math.min(row.visitors, row.baselineVisitors) < ARM_VISITORS_MIN ||
    Math.min(row.converted, row.baselineConverted) < ARM_CONVERTED_MIN
  )
}

/** 1 above zero, −1 below, 0 where the interval holds zero or nothing can be said. */
function sideOf(point: OverTimePoint | null): number {
  if (point === null || point.isEarly) return 0
  if (point.low > 0) return 1
  return point.high < 0 ? -1 : 0
}

/**
 * About twice as wide as the intervals are at the end, one digit and zeros: those of the first days run out of it, or they would
 * squeeze all others. Beyond 100 points there is nothing.
 */
function toEnd(lines: readonly OverTimeLine[], unit: OverTime['unit']): number {
  const ends = lines.flatMap(({ points }) => {
    const last = points.at(-1)
    return last ? [Math.abs(last.low), Math.abs(last.high)] : []
  })
  const end = 2 * Math.max(0, ...ends) || 1
  const step = 10 ** Math.floor(Math.log10(end))
  const round = Number((Math.ceil(end / step) * step).toPrecision(1))
  return unit === 'points' ? Math.min(1, round) : round
}
