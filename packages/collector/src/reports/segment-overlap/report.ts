import type { SegmentOverlapReport } from '@segue/protocol'
import newestOfDays from '../newest/of-days.sql?raw'
import newestOfEvents from '../newest/of-events.sql?raw'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { toSegmentOverlapReport } from './to-segment-overlap-report.ts'

/** Which segments share their visitors; see definition.md. */
export const segmentOverlap: ReportDefinition<SegmentOverlapReport> = {
  duckdb: `WITH ${newestOfEvents},\n${duckdb}`,
  duckdbDays: `WITH ${newestOfDays},\n${duckdb}`,
  parameters: ['site', 'from', 'until'],
  toAnswer(rows, { siteSegments = [] }) {
    const counts = rows.map((row) => ({
      ...{ segment: String(row.segment), other: String(row.other) },
      visitors: Number(row.visitors),
    }))
    return toSegmentOverlapReport(counts, siteSegments)
  },
}
