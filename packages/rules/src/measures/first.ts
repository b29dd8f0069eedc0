import { toSeconds } from '../scene.ts'
import type { Measure } from './measure.ts'
import { tally } from './tally.ts'

/** When it first happened, epoch milliseconds of a whole second; in a sliding window, of the buckets it touches. */
export const first: Measure = tally(
  'first',
  ({ entry }) => [toSeconds(entry.at)],
  (a, b) => Math.min(a, b),
  (second) => second && second * 1000,
  true,
)
