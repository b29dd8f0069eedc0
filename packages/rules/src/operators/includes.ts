import { isList, type Operator } from './operator.ts'

/** A list that holds the value. */
export const includes: Operator = (value) =>
  typeof value !== 'object' &&
  ((actual) => (isList(actual) ? actual.includes(value as never) : undefined))
