import type { SegmentSizeReport } from '@segue/protocol'
import localDays from '../days/local-days.sql?raw'
import segmentDays from '../days/segment-days.sql?raw'
import { pickCounts } from '../pick-counts.ts'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toSegmentSizeReport } from './to-segment-size-report.ts'

/** How large segments are, and who joins and leaves them; see definition.md. */
export const segmentSizes: ReportDefinition<SegmentSizeReport> = {
  duckdb: withTables(localDays, segmentDays, duckdb),
  since: 'before',
  parameters: ['site', 'since', 'from', 'until', 'zone'],
  toAnswer(rows) {
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind)
    return toSegmentSizeReport({
      days: ofKind('day').map((row) => ({
        ...{ day: String(row.day), segment: String(row.segment) },
        ...pickCounts(row, ['visitors', 'began', 'joined', 'left']),
      })),
      segments: ofKind('segment').map((row) => ({
        segment: String(row.segment),
        ...pickCounts(row, ['visitors', 'stayed']),
      })),
      stability: ofKind('stability').map((row) => ({
        segment: String(row.segment),
        ...pickCounts(row, ['days', 'visitors', 'still']),
      })),
      changes: ofKind('change').map((row) => ({
        segment: String(row.segment),
        ...pickCounts(row, ['stayed', 'left', 'absent', 'came', 'appeared']),
      })),
      moves: ofKind('move').map((row) => ({
        ...{ from: String(row.segment), to: String(row.to), visitors: Number(row.visitors) },
      })),
    })
  },
}
