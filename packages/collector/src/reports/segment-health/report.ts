import type { SegmentHealthReport } from '@segue/protocol'
import localDays from '../days/local-days.sql?raw'
import segmentDays from '../days/segment-days.sql?raw'
import { pickCounts } from '../pick-counts.ts'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toSegmentHealthReport } from './to-segment-health-report.ts'

/** How each segment does; see definition.md. */
export const segmentHealth: ReportDefinition<SegmentHealthReport> = {
  duckdb: withTables(localDays, segmentDays, duckdb),
  since: 'before',
  parameters: ['site', 'since', 'from', 'until', 'siteGoals', 'zone'],
  toAnswer(rows, question) {
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind)
    const segments = ofKind('segment').map((row) => ({
      segment: String(row.segment),
      ...pickCounts(row, COUNTS),
    }))
    const overlaps = ofKind('overlap').map((row) => ({
      ...{ segment: String(row.segment), other: String(row.other) },
      visitors: Number(row.visitors),
    }))
    const stability = ofKind('stability').map((row) => ({
      segment: String(row.segment),
      ...pickCounts(row, ['visitors', 'still']),
    }))
    const firstAt = Number(ofKind('start')[0]?.first_at ?? question.from)
    return toSegmentHealthReport({ firstAt, segments, overlaps, stability }, question)
  },
}

const COUNTS = ['visitors', 'returned', 'converted', 'revenue', 'squares', 'lifetime'] as const
