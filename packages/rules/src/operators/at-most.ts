import { compareBoth, isNumber, type Operator } from './operator.ts'

/** A number no larger than the value. */
export const atMost: Operator = compareBoth(isNumber, (actual, value) => actual <= value)
