import erfcinv from '@stdlib/math-base-special-erfcinv'

/**
 * Standard deviations around the mean of a normal distribution that hold the share `level` of it: 1.96 for 0.95.
 *
 * The share outside is `erfc(z / √2)`, so `z = √2 erfcinv(1 − level)` (Abramowitz & Stegun 26.2.29).
 * Throws a RangeError for a level that is not between 0 and 1.
 */
export function deviationsOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`No confidence level: ${level}.`)
  return Math.SQRT2 * erfcinv(1 - level)
}
