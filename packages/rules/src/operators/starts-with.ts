import { isText, type Operator } from './operator.ts'

/** A text that begins with the value. */
export const startsWith: Operator = (value) =>
  isText(value) && ((actual) => (isText(actual) ? actual.startsWith(value) : undefined))
