import type { Comparison } from './estimate.ts'
import type { InferenceKind } from './experiment-report.ts'

/** How lifts settled: each variant against the baseline of its experience, by day. */
export interface ExperimentDayReport {
  /** As in the report `experiments`. */
  readonly inference: InferenceKind
  /** How sure intervals are, 0 to 1; the variants of an experience share it. */
  readonly level: number
  /** By experience in the order of the site config, variant and day, from the first exposure on and without gaps. */
  readonly rows: readonly ExperimentDayRow[]
}

/** What was known of one variant at the end of a day of the site's zone, of all days until then. */
export interface ExperimentDayRow {
  readonly experience: string
  /** The goal that decides. */
  readonly goal: string
  /** A variant, or all of them together, `*`. */
  readonly arm: string
  readonly baseline: string
  /** `2026-11-20`. */
  readonly day: string
  readonly visitors: number
  readonly converted: number
  readonly baselineVisitors: number
  readonly baselineConverted: number
  /** Of the rates, 0.01 is one percentage point; null while one of both has no conversion. */
  readonly difference: Comparison | null
  /** Relative: 0.1 is ten per cent more; null while the baseline cannot be told from 0. */
  readonly lift: Comparison | null
}
