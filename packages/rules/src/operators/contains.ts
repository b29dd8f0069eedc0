import { isText, type Operator } from './operator.ts'

/** A text with the value somewhere in it. */
export const contains: Operator = (value) =>
  isText(value) && ((actual) => (isText(actual) ? actual.includes(value) : undefined))
