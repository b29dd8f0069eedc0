import { average } from './average.ts'
import { count } from './count.ts'
import { distinct } from './distinct.ts'
import { first } from './first.ts'
import { last } from './last.ts'
import { max } from './max.ts'
import type { Measure } from './measure.ts'
import { streak } from './streak.ts'
import { sum } from './sum.ts'

/** Everything an event condition can measure, by name. */
export const MEASURES: { readonly [name: string]: Measure } = {
  count,
  sum,
  average,
  max,
  distinct,
  first,
  last,
  streak,
}
