import type { SatisfactionReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toSatisfactionReport } from './to-satisfaction-report.ts'

/** What visitors answered to surveys; see definition.md. */
export const satisfaction: ReportDefinition<SatisfactionReport> = {
  duckdb,
  parameters: ['site', 'from', 'until'],
  toAnswer: (rows) =>
    toSatisfactionReport(
      rows.map((row) => ({
        ...{ kind: String(row.kind), segment: String(row.segment) },
        ...{ answer: Number(row.answer), visitors: Number(row.visitors) },
      })),
    ),
}
