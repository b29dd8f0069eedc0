import type { TransitionReport } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { toFramedCsv } from '../../export/to-framed-csv.ts'

/** Moves between stages as CSV, by id. */
export function toFlowCsv(report: Framed<TransitionReport>): string {
  const rows = report.rows.map((row) => [
    ...[row.from, row.to, row.visitors, row.moves, row.hoursMedian ?? ''],
  ])
  return toFramedCsv(['left', 'reached', 'visitors', 'moves', 'median_hours'], rows, report)
}
