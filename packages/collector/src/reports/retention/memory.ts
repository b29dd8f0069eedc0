import type { RetentionReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { type Period, toWeek } from '../period.ts'
import { RETENTION_WEEKS, toRetentionReport } from './to-retention-report.ts'

/** The retention report over all lines of one site, in plain TypeScript; cohorts are weeks of the zone. */
export function retentionOf(
  all: readonly EventLine[],
  { from, until }: Period,
  zone: string,
): RetentionReport {
  const known = all.filter(({ visitor, event }) => visitor !== '' && event.at < until)
  const seen = groupBy(known, ({ visitor }) => visitor).flatMap((own) => {
    const times = own.map(({ event }) => event.at)
    const first = Math.min(...times)
    const weeks = new Set(times.map((at) => Math.floor((at - first) / WEEK_MS)))
    const place = {
      cohort: toWeek(first, zone),
      weeksOver: Math.min(Math.floor((until - first) / WEEK_MS), RETENTION_WEEKS + 1),
    }
    const inPeriod = first < from ? [] : [...weeks].filter((week) => week <= RETENTION_WEEKS)
    return inPeriod.map((week) => ({ ...place, week }))
  })
  const cells = groupBy(seen, (one) => JSON.stringify(one))
  return toRetentionReport(cells.map((own) => ({ ...own[0], visitors: own.length })))
}

const WEEK_MS = 604_800_000
