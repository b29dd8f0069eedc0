import type { DaySeries } from './to-day-series.ts'

/** The place of the last day with anybody; the last day of all without one. */
export function toLastDay({ days, lines }: DaySeries): number {
  const last = days.map((_, place) => lines.some((line) => line.visitors[place])).lastIndexOf(true)
  return last < 0 ? days.length - 1 : last
}
