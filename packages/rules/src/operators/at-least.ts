import { isNumber, type Operator } from './operator.ts'

/** A number no smaller than the value. */
export const atLeast: Operator = (value) =>
  isNumber(value) && ((actual) => (isNumber(actual) ? actual >= value : undefined))
