import { isNumber, type Operator } from './operator.ts'

/** A number smaller than the value. */
export const lessThan: Operator = (value) =>
  isNumber(value) && ((actual) => (isNumber(actual) ? actual < value : undefined))
