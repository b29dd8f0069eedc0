import type { SegmentOverlapReport, SegmentSizeReport } from '@segue/protocol'
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

/** How many visitors there are, then segments, then each two that share some. */
export function toSegmentOverlapRows(report: SegmentOverlapReport): readonly TableRow[] {
  const { visitors, segments, rows } = report
  return toLines(OVERLAP_COLUMNS, [
    { kind: 'visitors', visitors },
    ...segments.map((row) => ({ kind: 'segment', ...row })),
    ...rows.map(({ jaccard, ...row }) => ({
      ...{ kind: 'overlap', ...row },
      ...toColumns('jaccard', jaccard),
    })),
  ])
}

const SIZE_COLUMNS = [
  ...['kind', 'day', 'segment', 'visitors', 'began', 'joined', 'left', 'stayed'],
  ...['days', 'still', 'share', 'shareLow', 'shareHigh'],
  ...['before', 'absent', 'came', 'appeared', 'now', 'from', 'to'],
]
const OVERLAP_COLUMNS = [
  ...['kind', 'segment', 'other', 'visitors', 'share', 'otherShare'],
  ...['jaccard', 'jaccardLow', 'jaccardHigh', 'merge'],
]
