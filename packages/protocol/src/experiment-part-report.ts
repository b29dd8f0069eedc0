import type { Estimate } from './estimate.ts'
import type { InferenceKind, Standing } from './experiment-report.ts'

/** How experiences did in parts of their visitors: by the stage, and by each segment, of their first exposure. */
export interface ExperimentPartReport {
  /** As in the report `experiments`. */
  readonly inference: InferenceKind
  /** How sure intervals are, 0 to 1. All parts of a kind and their variants share it: see `looks`. */
  readonly level: number
  /** By experience in the order of the site config, kind and part. */
  readonly rows: readonly ExperimentPartRow[]
}

/** One variant in one part of the visitors of an experience. Money is in the site's currency. */
export interface ExperimentPartRow {
  readonly experience: string
  readonly kind: 'stage' | 'segment'
  /** The id of the stage or segment. */
  readonly part: string
  /** The goal that decides. */
  readonly goal: string
  /** A variant, or all of them together, `*`. */
  readonly arm: string
  readonly baseline: string
  readonly visitors: number
  readonly converted: number
  readonly revenue: number
  readonly baselineVisitors: number
  readonly baselineConverted: number
  readonly baselineRevenue: number
  /** How many parts of this kind are compared. The more, the wider intervals: of all together one misleads as rarely as one. */
  readonly looks: number
  /** The rate against the baseline; null while there is too little to say. */
  readonly against: Standing | null
  /**
   * The difference of the rates once what chance adds is taken out: pulled towards what stages have in common, for a single
   * look. Null for segments, which share visitors, and with fewer than three stages that can be compared.
   */
  readonly pulled: Estimate | null
}
