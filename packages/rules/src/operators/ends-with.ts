import { compareTexts, type Operator } from './operator.ts'

/** A text that ends with the value. */
export const endsWith: Operator = compareTexts((actual, value) => actual.endsWith(value))
