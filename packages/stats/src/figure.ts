import type { Arm } from './arm.ts'

/**
 * One figure of one arm (a rate, a mean, a ratio, a quantile) and how far chance moves it. Every comparison of this
 * package takes two of them, whatever they are figures of.
 */
export interface Figure {
  /** How many visitors it comes from. */
  readonly visitors: number
  readonly value: number
  /** Variance of `value` itself, in its unit squared: it shrinks as visitors come, unlike that of single visitors. */
  readonly variance: number
}

/**
 * The share of an arm's visitors who converted, 0 to 1, with the variance `p (1 − p) / n` of a binomial share.
 * `undefined` without visitors.
 *
 * Throws a RangeError when the counts cannot be ones of visitors: a programmer's mistake.
 */
export function toRate({ visitors, converted }: Arm): Figure | undefined {
  if (!(visitors >= 0 && converted >= 0 && converted <= visitors)) {
    throw new RangeError(`No rate of ${converted} converted among ${visitors} visitors.`)
  }
  if (visitors === 0) return undefined
  const value = converted / visitors
  return { visitors, value, variance: (value * (1 - value)) / visitors }
}
