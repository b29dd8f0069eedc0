import { compareBoth, isText, type Operator } from './operator.ts'

/** A text with the value somewhere in it. */
export const contains: Operator = compareBoth(isText, (actual, value) => actual.includes(value))
