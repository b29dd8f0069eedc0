import type { SegmentSizeReport } from '@segue/protocol'
import { type TableRow, toColumns, toLines } from './table-row.ts'

/** Days, then segments, how stable they are, changes since the period before, and moves. */
export function toSegmentSizeRows(report: SegmentSizeReport): readonly TableRow[] {
  const { days, segments, stability, changes, moves } = report
  return toLines(SIZE_COLUMNS, [
    ...days.map((row) => ({ kind: 'day', ...row })),
    ...segments.map((row) => ({ kind: 'segment', ...row })),
    ...stability.map(({ share, ...row }) => ({
      ...{ kind: 'stability', ...row },
      ...toColumns('share', share),
    })),
    ...changes.map((row) => ({ kind: 'change', ...row })),
    ...moves.map((row) => ({ kind: 'move', ...row })),
  ])
}

const SIZE_COLUMNS = [
  ...['kind', 'day', 'segment', 'visitors', 'began', 'joined', 'left', 'stayed'],
  ...['days', 'still', 'share', 'shareLow', 'shareHigh'],
  ...['before', 'absent', 'came', 'appeared', 'now', 'from', 'to'],
]
