import type { Comparison, Estimate } from './estimate.ts'
import type { ExperimentResult, InferenceKind } from './experiment-report.ts'

/** What personalization is worth: everyone first (`*`), then by segment, each against the site-wide holdout. */
export interface SegmentReport {
  readonly inference: InferenceKind
  /** How sure the intervals of everyone are, 0 to 1. Segments share it: see `looks`. */
  readonly level: number
  /** How many segments are compared. The more, the wider their intervals: of all together one misleads as rarely as one. */
  readonly looks: number
  readonly rows: readonly SegmentResult[]
}

/**
 * One segment of a {@link SegmentReport}. The arms of its goals are the holdout first, then {@link PERSONALIZED}; without a
 * goal that decides none does. Times are epoch milliseconds.
 */
export interface SegmentResult
  extends Omit<ExperimentResult, 'experience' | 'baseline' | 'variants'> {
  readonly segment: string
  /** Of both arms. */
  readonly visitors: number
  /** Why nothing is compared, and what to do; null where it is. */
  readonly cannotTell: CannotTell | null
  /** Null where no goal has a value, and nothing is compared. */
  readonly worth: Worth | null
}

/** Why a segment is not compared with the holdout. */
export interface CannotTell {
  readonly code: 'no_holdout' | 'nobody_in_holdout' | 'nobody_personalized' | 'no_goal'
  readonly remedy: string
}

/** What the visitors of a segment brought beyond what they would have brought in the holdout, in the site's currency. */
export interface Worth {
  /** The goal whose value it is. */
  readonly goal: string
  /** Over all of them together. */
  readonly gain: Comparison
  /** As it was entered; null where none was. */
  readonly cost: number | null
  /** Gain without cost, by cost: 0.5 is half as much again as was spent. Null without a cost. */
  readonly roi: Estimate | null
}

/** The arm of all visitors who are not in the holdout, also where an experience kept them on its control. */
export const PERSONALIZED = 'personalized'
