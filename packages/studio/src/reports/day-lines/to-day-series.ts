import type { ReportFrame } from '@segue/protocol/api'
import { toIsoDay } from '../../format/dates.ts'

/** Visitors in each line on each day of a period, days without any included. A line is a stage, or a segment. */
export interface DaySeries {
  /** `2026-11-20`, oldest first. */
  readonly days: readonly string[]
  readonly lines: readonly { readonly id: string; readonly visitors: readonly number[] }[]
  /** The largest number of visitors in one line on one day, at least 1. */
  readonly most: number
}

/** Visitors of a line on a day. */
export interface DayCount {
  readonly id: string
  readonly day: string
  readonly visitors: number
}

/** Lines in the given order; those that it does not name come last. */
export function toDaySeries(
  counts: readonly DayCount[],
  order: readonly string[],
  { from, until, zone }: Pick<ReportFrame, 'from' | 'until' | 'zone'>,
): DaySeries {
  const days = toDays(toIsoDay(from, zone), toIsoDay(Math.max(from, until - 1), zone))
  const ids = [...new Set([...order, ...counts.map(({ id }) => id)])]
  const toPlace = (id: string, day: string) => `${day} ${id}`
  const known = new Map(counts.map(({ id, day, visitors }) => [toPlace(id, day), visitors]))
  const lines = ids.map((id) => ({
    id,
    visitors: days.map((day) => known.get(toPlace(id, day)) ?? 0),
  }))
  return { days, lines, most: Math.max(1, ...counts.map(({ visitors }) => visitors)) }
}

function toDays(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

const DAY_MS = 86_400_000
