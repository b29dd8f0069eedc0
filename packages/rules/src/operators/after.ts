import { before } from './before.ts'
import { type Operator, opposite } from './operator.ts'

/** A time at or after the value, a moment as `toMoment` reads it. A date is its first minute. */
export const after: Operator = opposite(before)
