import type { Figure } from './figure.ts'
import { covarianceOf, varianceOf } from './spread.ts'
import { type PairSums, type Sums, toOtherSums } from './sums.ts'

/**
 * The mean per visitor in the values' unit, with the variance `s²/n` of a mean (s² by n − 1). `undefined` below two
 * visitors, where nothing is known of the spread.
 *
 * Where few visitors bring most of the sum (revenue), winsorise first: {@link winsorLimit}.
 */
export function toMean(sums: Sums): Figure | undefined {
  if (sums.visitors < 2) return undefined
  return {
    visitors: sums.visitors,
    value: sums.sum / sums.visitors,
    variance: varianceOf(sums) / sums.visitors,
  }
}

/**
 * The ratio `Σy / Σx` of two values per visitor, such as revenue per order, where visitors were assigned and not
 * orders.
 *
 * With R the ratio and x̄ the mean of the denominator, its variance is `(s²ᵧ − 2 R sₓᵧ + R² s²ₓ) / (n x̄²)`, by the
 * delta method (Deng, Knoblich, Lu: Applying the Delta Method in Metric Analytics, KDD 2018). Counting
 * orders as if they were visitors would make the interval too narrow. Good from about 200 visitors with a denominator
 * per arm on: of 100, a 95 % interval of their lift held 93.9 % of simulated truths. `undefined` below two visitors,
 * or where the denominators do not add up to more than 0.
 */
export function toRatio(sums: PairSums): Figure | undefined {
  const { visitors, sum, otherSum } = sums
  if (visitors < 2 || !(otherSum > 0)) return undefined
  const value = sum / otherSum
  const spread =
    varianceOf(sums) - 2 * value * covarianceOf(sums) + value ** 2 * varianceOf(toOtherSums(sums))
  const variance = Math.max(0, spread) / (visitors * (otherSum / visitors) ** 2)
  return { visitors, value, variance }
}
