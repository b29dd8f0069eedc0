import type { Estimate } from '@segue/protocol'
import type { Figure } from './figure.ts'
import { ANYTIME, deviationsAt, FIXED, type Inference } from './inference.ts'

/**
 * The value that the share `share` of sorted values does not exceed, with a straight line between neighbours: Hyndman
 * and Fan's definition 7 (Sample Quantiles in Statistical Packages, The American Statistician 50, 1996).
 *
 * Throws a RangeError for a share outside 0 to 1 and without values.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1 && sorted.length > 0)) {
    throw new RangeError(`No quantile ${share} of ${sorted.length} values.`)
  }
  const place = (sorted.length - 1) * share
  const [below, above] = [at(sorted, Math.floor(place)), at(sorted, Math.ceil(place))]
  return below + (above - below) * (place % 1)
}

/**
 * A quantile of sorted values, one per visitor, and where the true one lies: between the values of the ranks `n q ± z
 * √(n q (1 − q))` (W. J. Conover, Practical Nonparametric Statistics, 1999). Needs no density and holds
 * for any distribution. A rank beyond the values is the outermost value: then the level is not reached.
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  share: number,
  inference: Inference = ANYTIME,
): Estimate {
  const estimate = quantileOf(sorted, share)
  const n = sorted.length
  const reach = deviationsAt(inference, n) * Math.sqrt(n * share * (1 - share))
  const [low, high] = [Math.floor(n * share - reach), Math.ceil(n * share + reach)]
  return { estimate, low: at(sorted, low - 1), high: at(sorted, high - 1) }
}

/**
 * A quantile as a figure that can be compared: its standard error is the width of the interval above over `2 z`
 * (Deng, Knoblich, Lu, KDD 2018).
 */
export function toQuantile(sorted: ArrayLike<number>, share: number): Figure {
  const { estimate, low, high } = quantileInterval(sorted, share, FIXED)
  const error = (high - low) / (2 * deviationsAt(FIXED, sorted.length))
  return { visitors: sorted.length, value: estimate, variance: error ** 2 }
}

function at(sorted: ArrayLike<number>, place: number): number {
  return sorted[Math.min(Math.max(place, 0), sorted.length - 1)] ?? Number.NaN
}
