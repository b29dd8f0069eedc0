import type { SegmentOverlapReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import newest from '../days/newest.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toSegmentOverlapReport } from './to-segment-overlap-report.ts'

/** Which segments share their visitors; see definition.md. */
export const segmentOverlap: ReportDefinition<SegmentOverlapReport> = {
  duckdb: withTables(edges, newest, duckdb),
  parameters: ['site', 'since', 'until'],
  toAnswer(rows, { siteSegments = [] }) {
    const counts = rows.map((row) => ({
      ...{ segment: String(row.segment), other: String(row.other) },
      visitors: Number(row.visitors),
    }))
    return toSegmentOverlapReport(counts, siteSegments)
  },
}
