import type { LoyaltyReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import ends from '../days/ends.sql?raw'
import exposures from '../days/exposures.sql?raw'
import type { ReportDefinition } from '../report.ts'
import firsts from '../segments/duckdb.sql?raw'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toLoyaltyReport } from './to-loyalty-report.ts'

/** Who comes back and is satisfied, against the holdout; see definition.md. */
export const loyalty: ReportDefinition<LoyaltyReport> = {
  duckdb: withTables(edges, ends, exposures, firsts, duckdb),
  since: 'ever',
  parameters: ['site', 'since', 'from', 'until'],
  toAnswer: (rows) =>
    toLoyaltyReport(
      rows.map((row) => ({
        ...{ segment: String(row.segment), arm: String(row.arm), measure: String(row.measure) },
        ...{ answer: Number(row.answer), visitors: Number(row.visitors) },
      })),
    ),
}
