import { fold, type Operator } from './operator.ts'

/** A list that holds at least one of the listed values. */
export const anyOf: Operator = (test) => {
  if (!Array.isArray(test.value)) return undefined
  const wanted = new Set(test.value.map((value) => fold(value, test)))
  return (actual) =>
    Array.isArray(actual) ? actual.some((item) => wanted.has(fold(item, test))) : undefined
}
