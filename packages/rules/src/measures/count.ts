import type { Measure } from './measure.ts'
import { tally } from './tally.ts'

/**
 * How often it happened. In a sliding window the newest seconds are kept, one more than the number compared with, so
 * that comparisons are exact. Otherwise a running count does.
 */
export const count: Measure = tally(
  'count',
  () => [1],
  (a, b) => a + b,
  (figure = 0) => figure,
  'exact',
)
