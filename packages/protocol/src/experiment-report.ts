import type { Comparison, Estimate } from './estimate.ts'
import type { Judgement } from './judgement.ts'

/** What may be said of each experience that has a control or a holdout to compare with, and the numbers behind it. */
export interface ExperimentReport {
  /**
   * Of comparisons: `anytime` holds its level however often one looks, `fixed` for a single look at a time set in
   * advance. Intervals of an arm by itself are those of a single look.
   */
  readonly inference: InferenceKind
  /** How sure intervals are, 0 to 1. */
  readonly level: number
  /** One per experience that was met, in the order of the site config. */
  readonly rows: readonly ExperimentResult[]
}

/** When one may look at results. */
export type InferenceKind = 'anytime' | 'fixed'

/** How one experience did. Times are epoch milliseconds. */
export interface ExperimentResult {
  readonly experience: string
  readonly firstAt: number
  readonly lastAt: number
  /** From the first exposure to the last. */
  readonly days: number
  /** The arm that others are compared with; null where nobody was kept on the default. */
  readonly baseline: string | null
  /** The arms compared with it, in the order of the site config: variants, or {@link POOLED} alone. */
  readonly variants: readonly string[]
  /** The chance of such shares of visitors if all is well; null where the shares that were set are not known. */
  readonly sampleRatio: number | null
  /** Visitors who were in several arms. */
  readonly mixed: number
  /** Null where there is no goal that decides, or nothing to compare. */
  readonly judgement: Judgement | null
  /** The goal that decides, then guardrails, then all others of the site. */
  readonly goals: readonly GoalResult[]
}

/** How the arms of an experience did on one goal. */
export interface GoalResult {
  readonly goal: string
  readonly role: 'deciding' | 'guardrail' | 'secondary'
  /** Values of a visitor above this count as this; null without values. */
  readonly valueMax: number | null
  /** The share of the variance of values that visitors' past explains, 0 to 1; it was taken out. */
  readonly explained: number
  /** The baseline first, then what is compared with it, then arms that are not. */
  readonly arms: readonly GoalArm[]
}

/** One arm on one goal. Rates are shares of visitors, 0 to 1; money is in the site's currency. */
export interface GoalArm {
  readonly arm: string
  readonly visitors: number
  readonly converted: number
  readonly conversions: number
  readonly revenue: number
  readonly rate: Estimate
  /** The rate against the baseline; null for the baseline, and while there is too little to say. */
  readonly against: Standing | null
  /** The goal's value per visitor; null for a goal without a value, and below two visitors. */
  readonly value: ValueResult | null
}

/** The value per visitor of an arm, without outliers and with the visitors' past taken out. */
export interface ValueResult {
  readonly mean: Estimate
  readonly against: Standing | null
}

/** How a figure of an arm stands against that of the baseline. */
export interface Standing {
  /** In the unit of the figure. */
  readonly difference: Comparison
  /** Relative: 0.1 is ten per cent more; null while the baseline cannot be told from 0. */
  readonly lift: Comparison | null
  /** The chance that the arm is truly above the baseline, 0 to 1: for reading, not for deciding. */
  readonly beats: number
  /** By how much one falls short on average if one takes the arm, in the unit of the figure. */
  readonly loss: number
}

/** Stands for all variants of an experience together; no id of a variant can hold a star. */
export const POOLED = '*'
