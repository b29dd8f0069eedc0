import { compareBoth, isNumber, type Operator } from './operator.ts'

/** A number larger than the value. */
export const moreThan: Operator = compareBoth(isNumber, (actual, value) => actual > value)
