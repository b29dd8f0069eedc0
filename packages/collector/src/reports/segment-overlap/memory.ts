import type { SegmentOverlapReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import type { SegmentUse } from '../segment-uses.ts'
import { type OverlapCount, toSegmentOverlapReport } from './to-segment-overlap-report.ts'

/** The report on overlaps of segments over lines of one site and period, in plain TypeScript. */
export function segmentOverlapOf(
  lines: readonly EventLine[],
  uses: readonly SegmentUse[],
): SegmentOverlapReport {
  return toSegmentOverlapReport(toOverlapCounts(lines), uses)
}

/** Visitors of all, of each segment and of each two, by their newest state. */
export function toOverlapCounts(lines: readonly EventLine[]): OverlapCount[] {
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const newest = new Map(known.map(({ visitor, event }) => [visitor, [...new Set(event.segments)]]))
  const cells = [...newest.values()].flatMap((segments) => [
    { segment: '', other: '' },
    ...segments.map((segment) => ({ segment, other: '' })),
    ...segments.flatMap((segment) =>
      segments.filter((other) => segment < other).map((other) => ({ segment, other })),
    ),
  ])
  const counts = groupBy(cells, (cell) => JSON.stringify(cell))
  return counts.map((own) => ({ ...own[0], visitors: own.length }))
}
