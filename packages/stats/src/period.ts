/** Visitors that came to the arms while these weights were set. A change of weights begins another period. */
export interface Period {
  readonly visitors: readonly number[]
  /** They need not add up to 1. */
  readonly weights: readonly number[]
}

/** Throws a RangeError when the lists differ in length, a weight is not above 0 or a count is below 0. */
export function checkPeriod({ visitors, weights }: Period): void {
  if (visitors.length !== weights.length) {
    throw new RangeError(`${visitors.length} arms, but ${weights.length} weights.`)
  }
  if (!visitors.every((count) => count >= 0) || !weights.every((weight) => weight > 0)) {
    throw new RangeError('Counts cannot be negative, and weights must be above 0.')
  }
}
