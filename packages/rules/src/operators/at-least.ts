import { compareBoth, isNumber, type Operator } from './operator.ts'

/** A number no smaller than the value. */
export const atLeast: Operator = compareBoth(isNumber, (actual, value) => actual >= value)
