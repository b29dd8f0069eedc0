import { quantileOf } from './quantile.ts'

/**
 * The value that the share `share` of visitors does not exceed, in the values' unit: what to winsorise at.
 *
 * Take it from all arms together, or from the time before, never arm by arm: the same limit for all is what makes the
 * error of the limit cancel in a comparison (Kohavi, Tang, Xu: Trustworthy Online Controlled Experiments, 2020,
 * chapter 18). 0.99 is usual for revenue. Throws a RangeError for a share outside 0 to 1 and without values.
 */
export function winsorLimit(values: Iterable<number>, share = 0.99): number {
  return quantileOf(Float64Array.from(values).sort(), share)
}

/** Values above the limit become the limit: none is dropped, so that arms stay comparable. */
export function winsorise(values: Iterable<number>, limit: number): number[] {
  return Array.from(values, (value) => Math.min(value, limit))
}
