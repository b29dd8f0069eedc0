import { compareBoth, isText, type Operator } from './operator.ts'

/** A text that begins with the value. */
export const startsWith: Operator = compareBoth(isText, (actual, value) => actual.startsWith(value))
