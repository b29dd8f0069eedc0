import type { PairSums } from '@segue/stats'

/**
 * What a store knows of exposed visitors, per subject that they are looked at by, an experience or a segment: counts and
 * sums, small however many visitors there are.
 */
export interface OutcomeSums {
  readonly exposed: readonly ExposedRow[]
  readonly outcomes: readonly OutcomeRow[]
}

/** Visitors exposed first in one week, in one arm, under one version of the site config. Times are epoch milliseconds. */
export interface ExposedRow {
  readonly subject: string
  readonly arm: string
  /** Since the first exposure of anybody, from 0. */
  readonly week: number
  readonly config: number
  readonly visitors: number
  /** Those of them who were in several arms. */
  readonly mixed: number
  readonly firstAt: number
  readonly lastAt: number
}

/** What those visitors of a week and an arm brought who have an event of the goal; all others brought 0. */
export interface OutcomeRow extends Omit<PairSums, 'visitors'> {
  readonly subject: string
  readonly goal: string
  readonly arm: string
  readonly week: number
  readonly converted: number
  readonly conversions: number
  /** As it is, while the sums are of bounded values. */
  readonly revenue: number
  /** What bounds the values of a visitor; null where nobody brought anything. */
  readonly valueMax: number | null
}
