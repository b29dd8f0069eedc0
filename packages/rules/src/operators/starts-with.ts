import { compareTexts, type Operator } from './operator.ts'

/** A text that begins with the value. */
export const startsWith: Operator = compareTexts((actual, value) => actual.startsWith(value))
