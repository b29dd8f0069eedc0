import exposures from '../days/exposures.sql?raw'
import deciding from '../deciding/deciding.sql?raw'
import goals from '../deciding/goals.sql?raw'
import { pickCounts } from '../pick-counts.ts'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import type { PartSums } from './sums.ts'

/** What stages and segments of experiences are compared by; see definition.md. */
export const experimentParts: ReportDefinition<PartSums> = {
  duckdb: withTables(exposures, goals, deciding, duckdb),
  since: 'ever',
  parameters: ['site', 'since', 'from', 'until', 'goals'],
  toAnswer: (rows) => ({
    experimentParts: rows.map((row) => ({
      experience: String(row.experience),
      kind: row.kind === 'stage' ? 'stage' : 'segment',
      ...{ part: String(row.part), arm: String(row.arm) },
      ...pickCounts(row, ['visitors', 'converted', 'revenue']),
    })),
  }),
}
