import { compareBoth, isText, type Operator } from './operator.ts'

/** A text that ends with the value. */
export const endsWith: Operator = compareBoth(isText, (actual, value) => actual.endsWith(value))
