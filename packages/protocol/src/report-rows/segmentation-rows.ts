import type {
  PersonaReport,
  SegmentHealthReport,
  SegmentOverlapReport,
  SegmentSizeReport,
} from '../index.ts'
import { type TableRow, toColumns, withColumns } from './table-row.ts'

/** Days, then segments, how stable they are, changes since the period before, and moves. */
export function toSegmentSizeRows(report: SegmentSizeReport): readonly TableRow[] {
  const { days, segments, stability, changes, moves } = report
  const lines: TableRow[] = [
    ...days.map((row) => ({ kind: 'day', ...row })),
    ...segments.map((row) => ({ kind: 'segment', ...row })),
    ...stability.map(({ share, ...row }) => ({
      ...{ kind: 'stability', ...row },
      ...toColumns('share', share),
    })),
    ...changes.map((row) => ({ kind: 'change', ...row })),
    ...moves.map((row) => ({ kind: 'move', ...row })),
  ]
  return withColumns(lines, SIZE_COLUMNS)
}

/** How many visitors there are, then segments, then each two that share some. */
export function toSegmentOverlapRows(report: SegmentOverlapReport): readonly TableRow[] {
  const { visitors, segments, rows } = report
  const lines: TableRow[] = [
    { kind: 'visitors', visitors },
    ...segments.map((row) => ({ kind: 'segment', ...row })),
    ...rows.map(({ jaccard, ...row }) => ({
      ...{ kind: 'overlap', ...row },
      ...toColumns('jaccard', jaccard),
    })),
  ]
  return withColumns(lines, OVERLAP_COLUMNS)
}

/** One line per segment, everyone first; lists stand in one cell, with spaces between. */
export function toSegmentHealthRows({ goal, rows }: SegmentHealthReport): readonly TableRow[] {
  return rows.map((row) => ({
    ...{ segment: row.segment, findings: row.findings.join(' ') },
    ...{ visitors: row.visitors, visitorsPerDay: row.visitorsPerDay },
    ...{ goal, converted: row.converted, ...toColumns('rate', row.rate) },
    ...{ revenue: row.revenue, ...toColumns('revenuePerVisitor', row.revenuePerVisitor) },
    ...{ revenueRank: row.revenueRank },
    ...{ lifetimeValue: row.lifetimeValue, lifetimeRank: row.lifetimeRank },
    ...{ returned: row.returned, ...toColumns('returnRate', row.returnRate) },
    ...{ loyaltyRank: row.loyaltyRank },
    ...{ visitorsNeeded: row.visitorsNeeded, daysNeeded: row.daysNeeded },
    ...toColumns('stability', row.stability),
    ...{ alike: row.alike.join(' '), experiences: row.experiences.join(' ') },
  }))
}

/** One line per segment and behaviour. The candidate is a segment as JSON, to be put into a site config. */
export function toPersonaRows({ personas }: PersonaReport): readonly TableRow[] {
  return personas.flatMap(({ segment, behaviours }) =>
    behaviours.map(({ candidate, ...row }) => ({
      ...{ segment, ...row },
      candidate: candidate && JSON.stringify(candidate),
    })),
  )
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
