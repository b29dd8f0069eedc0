import { fold, isScalar, type Operator } from './operator.ts'

/** A list that holds the value. */
export const includes: Operator = (test) => {
  if (!isScalar(test.value)) return undefined
  const wanted = fold(test.value, test)
  return (actual) =>
    Array.isArray(actual) ? actual.some((item) => fold(item, test) === wanted) : undefined
}
