import type { DisplayReport } from '@segue/protocol'
import type { ReportDefinition, ReportRow } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** How variants came into sight; see definition.md. */
export const display: ReportDefinition<DisplayReport> = {
  duckdb,
  parameters: ['site', 'from', 'until'],
  toAnswer: (rows) => ({
    rows: rows.map((row) => ({
      experience: String(row.experience),
      arm: String(row.arm),
      exposures: Number(row.exposures),
      missing: Number(row.missing),
      contested: Number(row.contested),
      measured: Number(row.measured),
      seen: Number(row.seen),
      originalSeen: Number(row.original_seen),
      hiddenMsP75: toNumber(row.hidden_ms_p75),
      layoutShiftP75: toNumber(row.layout_shift_p75),
    })),
  }),
}

function toNumber(value: ReportRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null
}
