import { compareNumbers, type Operator } from './operator.ts'

/** A number no larger than the value. */
export const atMost: Operator = compareNumbers((actual, value) => actual <= value)
