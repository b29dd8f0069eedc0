import type { Estimate } from './estimate.ts'

/** How much of what visitors saw was personalized: everyone (`*`) first, then by segment. */
export interface PersonalizationReport {
  readonly rows: readonly PersonalizationRow[]
  /** How visitors answered to the first, second and further view that was personalized, and that was kept from it. */
  readonly fatigue: readonly FatigueRow[]
}

/** One segment of a {@link PersonalizationReport}: `views = shown + kept + plain`. */
export interface PersonalizationRow {
  readonly segment: string
  readonly visitors: number
  /** Those of them who were shown a variant. */
  readonly reached: number
  readonly views: number
  /** With a variant. */
  readonly shown: number
  /** With a control or the holdout alone. */
  readonly kept: number
  /** Without any experience. */
  readonly plain: number
  /** Distinct variants, counted per visitor. */
  readonly variants: number
  /** Shown by views, 0 to 1; null below two visitors. */
  readonly share: Estimate | null
  readonly variantsPerVisitor: Estimate | null
}

/** One turn: how many views were the visitor's first, second and so on of the kind; 11 is the eleventh and later. */
export interface FatigueRow {
  readonly segment: string
  readonly kind: 'shown' | 'kept'
  readonly turn: number
  readonly views: number
  /** Views with a goal event before the next such view, in the same session. */
  readonly responses: number
  /** Null of turn 11, where visitors count more than once. */
  readonly rate: Estimate | null
}
