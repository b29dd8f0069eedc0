/** What visitors met before they first reached a goal or a stage. */
export interface TouchpointReport {
  /** Visitors who reached it. */
  readonly conversions: number
  /** Those of them who met no touchpoint before. */
  readonly untouched: number
  readonly rows: readonly TouchpointRow[]
}

/**
 * One touchpoint; `*` is all beyond the twenty with most visitors. Of `first`, `last`, `linear`, `position` and `markov` each
 * adds up to the conversions without the untouched.
 */
export interface TouchpointRow {
  readonly touchpoint: string
  /** Who met it before the conversion, or without one. */
  readonly visitors: number
  readonly converted: number
  readonly first: number
  readonly last: number
  readonly linear: number
  readonly position: number
  readonly markov: number
  /** The share of conversions that would be gone without it, 0 to 1; they do not add up to 1. */
  readonly removal: number
}
