import { compareNumbers, type Operator } from './operator.ts'

/** A number smaller than the value. */
export const lessThan: Operator = compareNumbers((actual, value) => actual < value)
