import { compareNumbers, type Operator } from './operator.ts'

/** A number no smaller than the value. */
export const atLeast: Operator = compareNumbers((actual, value) => actual >= value)
