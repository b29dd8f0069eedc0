import type { PainPointReport, PainShares, StageReport } from '../index.ts'
import { type TableRow, toColumns, withColumns } from './table-row.ts'

/** Days, then stages, then moves; what a line does not have is empty. */
export function toStageRows({ days, stages, moves }: StageReport): readonly TableRow[] {
  const lines: TableRow[] = [
    ...days.map((row) => ({ kind: 'day', ...row })),
    ...stages.map((row) => ({ kind: 'stage', ...row })),
    ...moves.map((row) => ({ kind: 'move', ...row })),
  ]
  return withColumns(lines, STAGE_COLUMNS)
}

/** Stages, then their pages, the most painful first; what a line does not have is empty. */
export function toPainPointRows({ stages, rows }: PainPointReport): readonly TableRow[] {
  const lines: TableRow[] = [
    ...stages.map((row) => ({ kind: 'stage', ...withShares(row) })),
    ...rows.map((row) => ({ kind: 'page', ...withShares(row) })),
  ]
  return withColumns(lines, PAIN_COLUMNS)
}

function withShares<Row extends PainShares>({ dropOff, frustration, slowness, ...row }: Row) {
  return {
    ...row,
    ...toColumns('dropOff', dropOff),
    ...toColumns('frustration', frustration),
    ...toColumns('slowness', slowness),
  }
}

const STAGE_COLUMNS = [
  ...['kind', 'day', 'stage', 'visitors', 'began', 'came', 'went', 'stayed', 'back', 'lapsed'],
  ...['from', 'to', 'cause', 'moves', 'share', 'hoursMedian'],
]
const PAIN_COLUMNS = [
  ...['kind', 'stage', 'path', 'score', 'traffic', 'visitors', 'visits', 'left'],
  ...['dropOff', 'dropOffLow', 'dropOffHigh', 'dropOffTimes'],
  ...['frustrated', 'frustration', 'frustrationLow', 'frustrationHigh', 'frustrationTimes'],
  ...['rageClicks', 'deadClicks', 'formErrorLoops', 'errors', 'notFound'],
  ...['measured', 'slow', 'slowness', 'slownessLow', 'slownessHigh', 'slownessTimes'],
  ...['ttfb', 'lcp', 'inp', 'cls', 'pages', 'leftOut'],
]
