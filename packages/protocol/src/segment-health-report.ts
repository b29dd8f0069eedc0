import type { Estimate } from './estimate.ts'

/** How each segment of the site config does: whether it is worth having, and how it compares with the others. */
export interface SegmentHealthReport {
  /** The goal that conversions and revenue are of; null where the site config has none. */
  readonly goal: string | null
  /** The lift that an experiment in a segment should be able to see: 0.1 is ten per cent more. */
  readonly lift: number
  /** Everyone (`*`) first, then by lifetime value. */
  readonly rows: readonly SegmentHealthRow[]
}

/** One segment of a {@link SegmentHealthReport}. Money is in the site's currency; ranks count from 1, the best. */
export interface SegmentHealthRow {
  readonly segment: string
  readonly visitors: number
  readonly visitorsPerDay: number
  /** Visitors who met the goal in the period. */
  readonly converted: number
  readonly rate: Estimate
  readonly revenue: number
  /** Null where nothing is known of its spread. */
  readonly revenuePerVisitor: Estimate | null
  /** What its visitors brought in the period and before, per visitor. */
  readonly lifetimeValue: number
  /** Visitors who were seen on several days of the period. */
  readonly returned: number
  readonly returnRate: Estimate
  readonly revenueRank: number | null
  readonly lifetimeRank: number | null
  readonly loyaltyRank: number | null
  /** Visitors that two arms take together; null where nobody converted, or almost everybody. */
  readonly visitorsNeeded: number | null
  /** Days in which the segment has so many visitors. */
  readonly daysNeeded: number | null
  /** Of members seen again 7 days later or after, the share still in it; null without any. */
  readonly stability: Estimate | null
  /** Segments with almost the same visitors that no experience tells apart from it. */
  readonly alike: readonly string[]
  /** The experiences that ask for it. */
  readonly experiences: readonly string[]
  readonly findings: readonly SegmentHealthFinding[]
}

/** What is wrong with a segment. An `empty` one has no other finding but `never_targeted`. */
export type SegmentHealthFinding =
  | 'empty'
  | 'too_small'
  | 'redundant'
  | 'unstable'
  | 'never_targeted'
