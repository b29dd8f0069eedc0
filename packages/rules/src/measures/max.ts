import type { Measure } from './measure.ts'
import { readThousandths } from './samples.ts'
import { tally } from './tally.ts'

/** The largest value of a property, to the thousandth; nothing has no largest. */
export const max: Measure = tally(
  'max',
  readThousandths,
  (a, b) => Math.max(a, b),
  (figure) => figure && figure / 1000,
)
