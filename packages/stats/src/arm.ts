/** What one arm of an experience came to: visitors exposed, and those of them who converted at least once. */
export interface Arm {
  readonly visitors: number
  readonly converted: number
}

/** Where a figure lies at some confidence level. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A figure with the interval around it. */
export interface Estimate extends Interval {
  readonly estimate: number
}

/**
 * Share of an arm's visitors who converted, 0 to 1, and the variance of that share, `p (1 − p) / n`.
 *
 * Throws a RangeError when the counts cannot be ones of visitors: a programmer's mistake.
 */
export function rateOf({ visitors, converted }: Arm): { rate: number; variance: number } {
  if (!(visitors > 0 && converted >= 0 && converted <= visitors)) {
    throw new RangeError(`No rate of ${converted} converted among ${visitors} visitors.`)
  }
  const rate = converted / visitors
  return { rate, variance: (rate * (1 - rate)) / visitors }
}
