import type { RetentionReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import ends from '../days/ends.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toRetentionReport } from './to-retention-report.ts'

/** How many visitors come back, by week; see definition.md. */
export const retention: ReportDefinition<RetentionReport> = {
  duckdb: withTables(edges, ends, duckdb),
  since: 'ever',
  parameters: ['site', 'since', 'from', 'until', 'zone'],
  toAnswer: (rows) =>
    toRetentionReport(
      rows.map((row) => ({
        cohort: String(row.cohort),
        weeksOver: Number(row.weeks_over),
        week: Number(row.week),
        visitors: Number(row.visitors),
      })),
    ),
}
