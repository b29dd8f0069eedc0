import { atLeast } from './at-least.ts'
import { type Operator, opposite } from './operator.ts'

/** A number smaller than the value. */
export const lessThan: Operator = opposite(atLeast)
