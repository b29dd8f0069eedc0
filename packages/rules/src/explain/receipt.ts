import type { Condition, Json, Outcome } from '@segue/protocol'

/** A decision explained. Times are epoch milliseconds. */
export interface Receipt {
  readonly at: number
  readonly stage: StageReceipt
  readonly segments: readonly SegmentReceipt[]
  /** In priority order. */
  readonly experiences: readonly ExperienceReceipt[]
  /** What this version does not know of the site config's `settings`, and so ignores: `identity.passkeys`. */
  readonly ignored: readonly string[]
}

/** Where the visitor is in the journey, and what would move them. */
export interface StageReceipt {
  readonly stage: string
  readonly since: number
  readonly stages: readonly (Wayfinding & {
    readonly stage: string
    /** A field that this version does not know: nobody enters the stage. */
    readonly field?: string
    readonly enter?: ConditionReceipt
    readonly exit?: ConditionReceipt
  })[]
}

/** Why the visitor is in a segment, or not, and the way in. */
export interface SegmentReceipt extends Wayfinding {
  readonly segment: string
  readonly isIn: boolean
  readonly condition: ConditionReceipt
}

/** What a visitor lacks, for one who is not there: one of the two, neither for one who is. */
export interface Wayfinding {
  /** The nearest way. */
  readonly needs?: readonly Need[]
  /** `none`: proven that no event and no time leads there. `not_found`: there may be a way, the search found none. */
  readonly way?: 'none' | 'not_found'
}

/**
 * Why an experience came to its verdict. For `segment_no` and `stage_no`, and for what is decided before them, with the
 * way to meet its condition and that of one of its variants; where only a prerequisite is missing that is a fact with
 * its nearest value.
 */
export interface ExperienceReceipt extends Outcome, Wayfinding {
  /** The facts that the gate which decided looked at. */
  readonly facts: readonly Fact[]
  readonly when?: ConditionReceipt
  readonly variants: readonly { readonly variant: string; readonly when?: ConditionReceipt }[]
}

/** Something a gate compared. */
export interface Fact {
  readonly name: string
  readonly actual: Json
  readonly wanted: Json
  /**
   * Of a *no*: the nearest value that, together with those of the other facts and what `needs` has, would have brought
   * the visitor past the gate that decided; absent when nothing can any more.
   */
  readonly nearest?: Json
  /** Since when all of it was kept, epoch milliseconds, where it asks for what lies further back. */
  readonly since?: number
}

/** A condition with its answer and, where it looked something up, what it found. */
export interface ConditionReceipt {
  readonly condition: Condition
  readonly answer: Answer
  readonly actual?: Json
  /** `actual` is where counting stopped, so there may be more: *3 or more*. */
  readonly atLeast?: true
  /** Why it is unknown. */
  readonly reason?: UnknownReason
  /** The field that this version does not know, where that is the reason. */
  readonly field?: string
  /**
   * After when all that it asks for was seen, epoch milliseconds, where it asks for what lies further back: a count can
   * then be too low.
   */
  readonly since?: number
  /** Of groups their parts, of a segment its condition. */
  readonly parts?: readonly ConditionReceipt[]
}

/** An answer in words. */
export type Answer = 'yes' | 'no' | 'unknown'

/** The closed list of reasons for *unknown*. */
export const UNKNOWN_REASONS = [
  'fact_missing',
  'type_wrong',
  'value_wrong',
  'operator_unknown',
  'kind_unknown',
  'field_unknown',
  'measure_unknown',
  'reference_unknown',
  'reference_circular',
  'part_unknown',
] as const

/** One of {@link UNKNOWN_REASONS}. */
export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

/** One thing that would have to be otherwise. */
export interface Need {
  readonly condition: Condition
  /** What it would have to be answered with. */
  readonly answer: 'yes' | 'no'
  readonly actual?: Json
  /** `actual` is where counting stopped: it takes fewer, how many fewer is not known and `missing` is absent. */
  readonly atLeast?: true
  /** How many more (or, negative, fewer) it takes, where it is a number that is compared. */
  readonly missing?: number
  /** It takes more than `missing`: to get above 100, a cart of 99.5 lacks more than 0.5. */
  readonly isBeyond?: true
}
