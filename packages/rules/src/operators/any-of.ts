import { compareBoth, isList, type Operator } from './operator.ts'

/** A list that holds at least one of the listed values. */
export const anyOf: Operator = compareBoth(isList, (actual, value) =>
  value.some((item) => actual.includes(item)),
)
