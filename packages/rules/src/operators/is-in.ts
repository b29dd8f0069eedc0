import { isList, type Operator } from './operator.ts'

/** One of the listed values. Unknown when none of them has the actual value's type. */
export const isIn: Operator = (value) =>
  isList(value) &&
  ((actual) =>
    value.includes(actual as never) ||
    (value.some((item) => typeof item === typeof actual) ? false : undefined))
