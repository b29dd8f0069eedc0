/** Where a figure lies at some confidence level. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A figure with the interval around it. */
export interface Estimate extends Interval {
  readonly estimate: number
}

/** An estimate of what two arms differ by. */
export interface Comparison extends Estimate {
  /**
   * The chance of a difference at least as large where there is none; for anytime inference however often one looks.
   */
  readonly p: number
}
