import { compareTexts, type Operator } from './operator.ts'

/** A text with the value somewhere in it. */
export const contains: Operator = compareTexts((actual, value) => actual.includes(value))
