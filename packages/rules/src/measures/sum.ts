import type { Measure } from './measure.ts'
import { readThousandths } from './samples.ts'
import { tally } from './tally.ts'

/** The sum of a property, exact to the thousandth up to 2^53 of them; nothing sums to 0. */
export const sum: Measure = tally(
  'sum',
  readThousandths,
  (a, b) => a + b,
  (figure = 0) => figure / 1000,
)
