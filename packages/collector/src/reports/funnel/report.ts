import type { FunnelReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toFunnelReport } from './to-funnel-report.ts'

/** How many visitors take steps one after the other; see definition.md. */
export const funnel: ReportDefinition<FunnelReport> = {
  duckdb,
  parameters: ['site', 'from', 'until', 'steps', 'order', 'hours'],
  toAnswer(rows) {
    const counts = rows.map((row) => ({
      ...{ segment: String(row.segment), step: Number(row.position), event: String(row.event) },
      visitors: Number(row.visitors),
      hoursMedian: row.hours_median === null ? null : Number(row.hours_median),
    }))
    const steps = new Map(counts.map(({ step, event }) => [step, event]))
    const inOrder = [...steps].sort(([a], [b]) => a - b)
    return toFunnelReport(
      counts,
      inOrder.map(([, event]) => event),
    )
  },
}
