import type { Comparison, Interval } from './estimate.ts'

/** What an experiment's numbers allow to say, with the values that it rests on. */
export type Judgement =
  /** Arms did not get the visitors they should: something drops visitors of one arm, and nothing can be compared. */
  | { readonly code: 'sample_ratio_off'; readonly chance: number }
  /** Too many visitors saw several arms. */
  | ({ readonly code: 'arms_mixed' } & MixedShare)
  /** Fewer visitors, conversions or days than it takes to say anything, in the arm that has the fewest. */
  | ({ readonly code: 'too_early' } & Wait)
  /** The leading variant, or the only one, makes worse what must not get worse. */
  | {
      readonly code: 'guardrail_worse'
      readonly lead: VariantResult
      readonly worse: readonly GuardrailResult[]
    }
  /** At least one variant is above the control; the lead has the highest estimate of those. */
  | { readonly code: 'variant_better'; readonly lead: VariantResult }
  /** Every variant is below the control. */
  | { readonly code: 'all_worse'; readonly lead: VariantResult }
  /** Whatever difference there is, it is smaller than would be worth having, for every variant. */
  | { readonly code: 'no_difference'; readonly lead: VariantResult; readonly worthwhile: number }
  /** Nothing of all this yet. */
  | { readonly code: 'undecided'; readonly lead: VariantResult; readonly wait?: Wait }

/** The share of visitors who were in several arms, 0 to 1, and where the true share lies. */
export interface MixedShare extends Interval {
  readonly share: number
}

/** What is there and what it takes, per arm, and about how long that takes at the pace so far. */
export interface Wait {
  /** The arm that has least. */
  readonly arm: string
  readonly visitors: number
  readonly visitorsNeeded: number
  readonly converted: number
  readonly convertedNeeded: number
  readonly days: number
  /** Whole days from now; absent while nobody comes or converts. */
  readonly daysLeft?: number
}

/** How one variant stands against the control. */
export interface VariantResult {
  readonly id: string
  /** In the unit of the goal's figure. */
  readonly difference: Comparison
  /** Relative to the control; absent while the control cannot be told from 0. */
  readonly lift?: Comparison
  /** By how much the difference changes from one stretch to the next. */
  readonly trend?: Comparison
  /** The difference wears off: its trend is surely the other way. */
  readonly wearsOff: boolean
}

/** How a variant stands against the control on what must not get worse. */
export interface GuardrailResult {
  readonly name: string
  readonly difference: Comparison
}
