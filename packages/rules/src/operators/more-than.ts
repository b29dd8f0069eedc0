import { compareNumbers, type Operator } from './operator.ts'

/** A number larger than the value. */
export const moreThan: Operator = compareNumbers((actual, value) => actual > value)
