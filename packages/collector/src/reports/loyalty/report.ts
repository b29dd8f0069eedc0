import type { LoyaltyReport } from '@segue/protocol'
import ends from '../days/ends.sql?raw'
import { SINCE, withDaysSince } from '../days/since.ts'
import type { ReportDefinition } from '../report.ts'
import firsts from '../segments/duckdb.sql?raw'
import duckdb from './duckdb.sql?raw'
import { toLoyaltyReport } from './to-loyalty-report.ts'

/** Who comes back and is satisfied, against the holdout; see definition.md. */
export const loyalty: ReportDefinition<LoyaltyReport> = {
  duckdb: withDaysSince(SINCE.start, ends, firsts, duckdb),
  parameters: ['site', 'from', 'until'],
  toAnswer: (rows) =>
    toLoyaltyReport(
      rows.map((row) => ({
        ...{ segment: String(row.segment), arm: String(row.arm), measure: String(row.measure) },
        ...{ answer: Number(row.answer), visitors: Number(row.visitors) },
      })),
    ),
}
