import type { StageReport } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { toIsoDay } from '../../format/dates.ts'

/** Visitors in each stage on each day of the period, days without any included. */
export interface StageSeries {
  /** `2026-11-20`, oldest first. */
  readonly days: readonly string[]
  readonly rows: readonly { readonly stage: string; readonly visitors: readonly number[] }[]
  /** The largest number of visitors in one stage on one day, at least 1. */
  readonly most: number
}

/** What lines are drawn of: visitors by day; `stages` has those that nobody was in as well. */
type Days = Pick<StageReport, 'days'> & Partial<Pick<StageReport, 'stages'>>

/** Stages in the order of the journey; those that it no longer has come last. */
export function toStageSeries(
  { days: known, stages = [], from, until, zone }: Framed<Days>,
  order: readonly string[],
): StageSeries {
  const days = toDays(toIsoDay(from, zone), toIsoDay(Math.max(from, until - 1), zone))
  const met = new Set([...stages, ...known].map(({ stage }) => stage))
  const shown = [...order, ...[...met].filter((stage) => !order.includes(stage))]
  const byPlace = new Map(known.map(({ day, stage, visitors }) => [`${day} ${stage}`, visitors]))
  const rows = shown.map((stage) => ({
    stage,
    visitors: days.map((day) => byPlace.get(`${day} ${stage}`) ?? 0),
  }))
  return { days, rows, most: Math.max(1, ...known.map(({ visitors }) => visitors)) }
}

function toDays(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

const DAY_MS = 86_400_000
