import { isList, type Operator } from './operator.ts'

/** A list that holds at least one of the listed values. */
export const anyOf: Operator = (value) =>
  isList(value) &&
  ((actual) => (isList(actual) ? value.some((item) => actual.includes(item)) : undefined))
