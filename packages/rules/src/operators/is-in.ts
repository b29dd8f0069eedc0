import { isList, type Operator } from './operator.ts'

/** One of the listed values. Unknown when none of them has the actual value's type. */
export const isIn: Operator = (value) => {
  if (!isList(value)) return false
  const types = value.map((item) => typeof item)
  return (actual) =>
    value.includes(actual as never) || (types.includes(typeof actual) ? false : undefined)
}
