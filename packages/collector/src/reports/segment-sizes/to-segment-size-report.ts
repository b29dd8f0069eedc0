import type {
  SegmentChange,
  SegmentDay,
  SegmentMove,
  SegmentSize,
  SegmentSizeReport,
  SegmentStability,
} from '@segue/protocol'
import { wilsonInterval } from '@segue/stats'
import { compare } from '../order.ts'

/** What stores count for the report on segment sizes; see definition.md. */
export interface SegmentSizeSums {
  readonly days: readonly SegmentDay[]
  readonly segments: readonly Pick<SegmentSize, 'segment' | 'visitors' | 'stayed'>[]
  readonly stability: readonly Omit<SegmentStability, 'share'>[]
  readonly changes: readonly Omit<SegmentChange, 'before' | 'now'>[]
  readonly moves: readonly SegmentMove[]
}

/** Adds up the days of each segment and both sides of each change, and puts all rows in their order. */
export function toSegmentSizeReport(sums: SegmentSizeSums): SegmentSizeReport {
  const bySegment = (a: { readonly segment: string }, b: { readonly segment: string }) =>
    compare(a.segment, b.segment)
  return {
    days: [...sums.days].sort((a, b) => compare(a.day, b.day) || bySegment(a, b)),
    segments: sums.segments
      .map((row) => toSize(row, sums.days))
      .sort((a, b) => b.visitors - a.visitors || bySegment(a, b)),
    stability: sums.stability
      .map(({ segment, days, visitors, still }) => {
        const share = { estimate: still / visitors, ...wilsonInterval(still, visitors) }
        return { segment, days, visitors, still, share }
      })
      .sort((a, b) => bySegment(a, b) || a.days - b.days),
    changes: sums.changes.map(toChange).sort((a, b) => b.now - a.now || bySegment(a, b)),
    moves: [...sums.moves].sort(
      (a, b) => b.visitors - a.visitors || compare(a.from, b.from) || compare(a.to, b.to),
    ),
  }
}

function toSize(
  { segment, visitors, stayed }: SegmentSizeSums['segments'][number],
  days: readonly SegmentDay[],
): SegmentSize {
  const sum = (count: 'began' | 'joined' | 'left') =>
    days.filter((day) => day.segment === segment).reduce((total, day) => total + day[count], 0)
  const moved = { began: sum('began'), joined: sum('joined'), left: sum('left') }
  return { segment, visitors, ...moved, stayed }
}

function toChange(row: SegmentSizeSums['changes'][number]): SegmentChange {
  const { segment, stayed, left, absent, came, appeared } = row
  const [before, now] = [stayed + left + absent, stayed + came + appeared]
  return { segment, before, stayed, left, absent, came, appeared, now }
}
