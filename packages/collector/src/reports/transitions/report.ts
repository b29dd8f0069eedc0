import type { TransitionReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** Moves between stages; see definition.md. */
export const transitions: ReportDefinition<TransitionReport> = {
  duckdb,
  parameters: ['site', 'from', 'until'],
  toAnswer: (rows) => ({
    rows: rows.map((row) => ({
      from: String(row.from),
      to: String(row.to),
      visitors: Number(row.visitors),
      moves: Number(row.moves),
      hoursMedian: row.hours_median === null ? null : Number(row.hours_median),
    })),
  }),
}
