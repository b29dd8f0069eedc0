import type { Comparison, Estimate } from './estimate.ts'

/** Whether personalized visitors come back more often and are more satisfied than those of the holdout. */
export interface LoyaltyReport {
  /** How sure the intervals of differences are, 0 to 1, however often one looks. Segments share it: see `looks`. */
  readonly level: number
  /** How many segments are compared. The more, the wider their intervals. */
  readonly looks: number
  /** Everyone (`*`), then by segment, each with every measure. */
  readonly rows: readonly LoyaltyRow[]
}

/** One measure of one segment. */
export interface LoyaltyRow {
  readonly segment: string
  readonly measure: LoyaltyMeasure
  readonly holdout: LoyaltyArm
  readonly personalized: LoyaltyArm
  /** The result of the personalized without that of the holdout; null where it cannot be told. */
  readonly difference: Comparison | null
  /** Why there is no difference: nobody was in an arm, or too few. */
  readonly cannotTell: 'nobody_in_holdout' | 'nobody_personalized' | 'too_few' | null
}

/** Visitors of an arm who could come back, or answered. */
export interface LoyaltyArm {
  readonly visitors: number
  /** Came back, are satisfied, or would recommend the site. */
  readonly positive: number
  readonly negative: number
  /** The share of the positive, 0 to 1; of `nps` −100 to 100. Null of nobody. */
  readonly result: Estimate | null
}

/** What loyalty is told by: who is back in the first and the fourth week after the first exposure, and answers to surveys. */
export const LOYALTY_MEASURES = ['week1', 'week4', 'csat', 'nps'] as const

/** One of {@link LOYALTY_MEASURES}. */
export type LoyaltyMeasure = (typeof LOYALTY_MEASURES)[number]
