import { chanceAbove } from './chi-square.ts'

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
  if (visitors.length !== weights.length) {
    throw new RangeError(`${visitors.length} arms, but ${weights.length} weights.`)
  }
  if (!visitors.every((count) => count >= 0) || !weights.every((weight) => weight > 0)) {
    throw new RangeError('Counts cannot be negative, and weights must be above 0.')
  }
  const total = sum(visitors)
  if (total === 0 || visitors.length < 2) return undefined
  const perWeight = total / sum(weights)
  const chiSquare = sum(
    weights.map(
      (weight, arm) => ((visitors[arm] ?? 0) - weight * perWeight) ** 2 / (weight * perWeight),
    ),
  )
  const degrees = visitors.length - 1
  return { chiSquare, degrees, p: chanceAbove(chiSquare, degrees) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
