import type { SegmentVariantReport } from '@segue/protocol'
import exposures from '../days/exposures.sql?raw'
import goals from '../deciding/goals.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'

/** Conversions and revenue per segment × arm; see definition.md. */
export const segmentVariant: ReportDefinition<SegmentVariantReport> = {
  duckdb: withTables(exposures, goals, duckdb),
  parameters: ['site', 'since', 'from', 'until', 'goals'],
  toAnswer: (rows) => ({
    rows: rows.map((row) => ({
      experience: String(row.experience),
      segment: String(row.segment),
      arm: String(row.arm),
      visitors: Number(row.visitors),
      converted: Number(row.converted),
      conversions: Number(row.conversions),
      revenue: Number(row.revenue),
    })),
  }),
}
