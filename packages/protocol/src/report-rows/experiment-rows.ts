import type { ExperimentDayReport, ExperimentPartReport } from '../index.ts'
import { type TableRow, toColumns } from './table-row.ts'

/** One line per experience, variant and day. */
export function toExperimentDayRows({ rows }: ExperimentDayReport): readonly TableRow[] {
  return rows.map(({ difference, lift, ...row }) => ({
    ...row,
    ...toColumns('difference', difference),
    ...toColumns('lift', lift),
    p: difference?.p ?? null,
  }))
}

/** One line per experience, stage or segment, and variant. */
export function toExperimentPartRows({ rows }: ExperimentPartReport): readonly TableRow[] {
  return rows.map(({ against, pulled, ...row }) => ({
    ...row,
    ...toColumns('difference', against?.difference),
    ...toColumns('lift', against?.lift),
    ...{ p: against?.difference.p ?? null, beats: against?.beats ?? null },
    ...toColumns('pulled', pulled),
  }))
}
