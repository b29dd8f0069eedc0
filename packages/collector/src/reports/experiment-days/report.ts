import exposures from '../days/exposures.sql?raw'
import deciding from '../deciding/deciding.sql?raw'
import goals from '../deciding/goals.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import type { DaySums } from './sums.ts'

/** What lifts by day are made of; see definition.md. */
export const experimentDays: ReportDefinition<DaySums> = {
  duckdb: withTables(exposures, goals, deciding, duckdb),
  since: 'ever',
  parameters: ['site', 'since', 'from', 'until', 'goals', 'zone'],
  toAnswer: (rows) => ({
    experimentDays: rows.map((row) => ({
      ...{ experience: String(row.experience), arm: String(row.arm), day: String(row.day) },
      ...{ visitors: Number(row.visitors), converted: Number(row.converted) },
    })),
  }),
}
