import { chanceAbove } from './chi-square.ts'
import { checkPeriod } from './period.ts'
import { sumOf } from './sum-of.ts'

/** Whether visitors came to the arms in the shares that were set. */
export interface SampleRatio {
  /** Pearson's chi-square: 0 for shares that are exactly the expected ones. */
  readonly chiSquare: number
  readonly degrees: number
  /** The chance of shares at least as far off when all is well. Below 0.001: do not trust the comparison. */
  readonly p: number
}

/**
 * Compares the visitors of each arm with the weights they were assigned by, which need not add up to 1.
 *
 * `χ² = Σ (observed − expected)² / expected` (K. Pearson 1900). Example: 821,588 and 815,482 visitors of two equal
 * arms look alike, and yet chance alone makes such a difference about twice in a million times. Meant for at least
 * five expected visitors per arm. `undefined` while there are no visitors, or fewer than two arms.
 *
 * Throws a RangeError when the lists differ in length, a weight is not above 0 or a count below 0.
 */
export function sampleRatio(
  visitors: readonly number[],
  weights: readonly number[],
): SampleRatio | undefined {
  checkPeriod({ visitors, weights })
  const total = sumOf(visitors)
  if (total === 0 || visitors.length < 2) return undefined
  const perWeight = total / sumOf(weights)
  const chiSquare = sumOf(
    weights.map(
      (weight, arm) => ((visitors[arm] ?? 0) - weight * perWeight) ** 2 / (weight * perWeight),
    ),
  )
  const degrees = visitors.length - 1
  return { chiSquare, degrees, p: chanceAbove(chiSquare, degrees) }
}
