import type { Estimate } from './estimate.ts'

/** How large segments are day by day, who joins and leaves them, and how long members stay. */
export interface SegmentSizeReport {
  readonly days: readonly SegmentDay[]
  readonly segments: readonly SegmentSize[]
  readonly stability: readonly SegmentStability[]
  /** Against the equally long period before. */
  readonly changes: readonly SegmentChange[]
  readonly moves: readonly SegmentMove[]
}

/** Visitors of one segment on one day of the site's zone, `2026-11-20`. */
export interface SegmentDay {
  readonly day: string
  readonly segment: string
  readonly visitors: number
  /** Those in it on the first day on which the period saw them. */
  readonly began: number
  /** Those who were not in it on the day before on which they were seen. */
  readonly joined: number
  /** Those seen on the day who are no longer in it. They are not of `visitors`. */
  readonly left: number
}

/** Visitors of one segment over the period: `began + joined = left + stayed`. A visitor can join and leave again. */
export interface SegmentSize {
  readonly segment: string
  readonly visitors: number
  readonly began: number
  readonly joined: number
  readonly left: number
  readonly stayed: number
}

/** Of members who were seen so many days later, or after, how many were still in the segment then. */
export interface SegmentStability {
  readonly segment: string
  readonly days: number
  readonly visitors: number
  readonly still: number
  readonly share: Estimate
}

/**
 * One segment in the period before and now: `before = stayed + left + absent` and `now = stayed + came + appeared`.
 * Who is absent was not seen now, and who appeared was not seen before.
 */
export interface SegmentChange {
  readonly segment: string
  readonly before: number
  readonly stayed: number
  readonly left: number
  readonly absent: number
  readonly came: number
  readonly appeared: number
  readonly now: number
}

/** Visitors who left one segment and came into another. `from` or `to` is empty where there is none. */
export interface SegmentMove {
  readonly from: string
  readonly to: string
  readonly visitors: number
}

/** Which segments share their visitors. */
export interface SegmentOverlapReport {
  readonly visitors: number
  readonly segments: readonly { readonly segment: string; readonly visitors: number }[]
  readonly rows: readonly SegmentOverlapRow[]
}

/** Two segments that share visitors; the one with more of them is `segment`. Shares are 0 to 1. */
export interface SegmentOverlapRow {
  readonly segment: string
  readonly other: string
  /** Those in both. */
  readonly visitors: number
  /** Those of the visitors of `segment`. */
  readonly share: number
  /** Those of the visitors of `other`. */
  readonly otherShare: number
  /** Those of the visitors in at least one of the two. */
  readonly jaccard: Estimate
  readonly merge: SegmentMerge | null
}

/**
 * What may be said of two segments that surely have almost the same visitors: merge them, as no experience asks for
 * either (`no_experiences`) or the same ones ask for both (`same_experiences`); or keep them apart
 * (`different_experiences`).
 */
export type SegmentMerge = 'no_experiences' | 'same_experiences' | 'different_experiences'
