import { isList, isNumber, type Operator } from './operator.ts'

/** A number from the first to the second of two values, both included. */
export const between: Operator = (value) => {
  const [from, to] = isList(value) ? value : []
  return (
    isNumber(from) &&
    isNumber(to) &&
    ((actual) => (isNumber(actual) ? actual >= from && actual <= to : undefined))
  )
}
