import type { PairSums, Sums } from './sums.ts'

/**
 * The sample variance of single visitors, `(Σy² − (Σy)²/n) / (n − 1)`, in the values' unit squared; NaN below two.
 *
 * The subtraction costs digits where the mean is far larger than the spread: with a mean of a thousand standard
 * deviations, six of sixteen. Never below 0.
 */
export function varianceOf({ visitors, sum, squares }: Sums): number {
  return visitors < 2 ? Number.NaN : Math.max(0, (squares - sum ** 2 / visitors) / (visitors - 1))
}

/** The sample covariance of both values of single visitors, `(Σxy − Σx Σy / n) / (n − 1)`; NaN below two. */
export function covarianceOf({ visitors, sum, otherSum, products }: PairSums): number {
  return visitors < 2 ? Number.NaN : (products - (sum * otherSum) / visitors) / (visitors - 1)
}
