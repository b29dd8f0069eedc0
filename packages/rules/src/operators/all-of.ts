import { compareBoth, isList, type Operator } from './operator.ts'

/** A list that holds every one of the listed values. */
export const allOf: Operator = compareBoth(isList, (actual, value) =>
  value.every((item) => actual.includes(item)),
)
