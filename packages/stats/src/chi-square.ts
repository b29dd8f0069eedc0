import erfc from '@stdlib/math-base-special-erfc'

/**
 * The chance that a chi-square variable with `degrees` degrees of freedom (a whole number from 1) is above `x`.
 *
 * Finite sums, because degrees are whole (Abramowitz & Stegun 26.4.4 and 26.4.5):
 * even: `e^(−x/2) Σ (x/2)^r / r!` for r from 0 below degrees/2;
 * odd: `erfc(√(x/2)) + √(2/π) e^(−x/2) Σ x^(r−1/2) / (1·3·…·(2r−1))` for r from 1 to (degrees − 1)/2.
 * Only positive terms are added, so that even a chance such as 1e-200 keeps its digits.
 */
export function chanceAbove(x: number, degrees: number): number {
  const isEven = degrees % 2 === 0
  let term = Math.exp(-x / 2) * (isEven ? 1 : Math.sqrt((2 * x) / Math.PI))
  let chance = isEven ? 0 : erfc(Math.sqrt(x / 2))
  for (let divisor = isEven ? 2 : 3; divisor <= degrees; divisor += 2) {
    chance += term
    term *= x / divisor
  }
  return chance
}
