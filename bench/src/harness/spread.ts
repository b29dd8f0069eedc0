/** Where the middle half of some measurements lies. */
export interface Spread {
  readonly low: number
  readonly median: number
  readonly high: number
}

/**
 * Quartiles and median, interpolated between neighbours. Quartiles, since a busy machine throws single rounds far out.
 *
 * Worked example: of 1, 2, 3, 4, 100 the median is 3 and the middle half reaches from 2 to 4. Of nothing it is NaN.
 */
export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) }
}

/** A value that has no spread, since it was counted or measured once. */
export function exactly(value: number): Spread {
  return { low: value, median: value, high: value }
}

function at(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1)
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}
