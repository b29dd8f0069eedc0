import { compareBoth, isNumber, type Operator } from './operator.ts'

/** A number smaller than the value. */
export const lessThan: Operator = compareBoth(isNumber, (actual, value) => actual < value)
