import { fold, isScalar, type Operator } from './operator.ts'

/** One of the listed values. Unknown when none of them has the actual value's type. */
export const isIn: Operator = (test) => {
  if (!Array.isArray(test.value)) return undefined
  const wanted = test.value.map((value) => fold(value, test))
  const types = new Set(wanted.map((value) => typeof value))
  return (actual) =>
    isScalar(actual) && types.has(typeof actual) ? wanted.includes(fold(actual, test)) : undefined
}
