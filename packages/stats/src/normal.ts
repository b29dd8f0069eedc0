import erfc from '@stdlib/math-base-special-erfc'
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

/** The share of a normal distribution that lies below `z` standard deviations, `erfc(−z / √2) / 2` (26.2.29). */
export function shareBelow(z: number): number {
  return erfc(-z / Math.SQRT2) / 2
}

/** The density of a normal distribution at `z` standard deviations (Abramowitz & Stegun 26.2.1). */
export function densityAt(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
}
