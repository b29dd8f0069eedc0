import { fold, type Operator } from './operator.ts'

/** A list that holds every one of the listed values. */
export const allOf: Operator = (test) => {
  if (!Array.isArray(test.value)) return undefined
  const wanted = test.value.map((value) => fold(value, test))
  return (actual) => {
    if (!Array.isArray(actual)) return undefined
    const held = new Set(actual.map((item) => fold(item, test)))
    return wanted.every((value) => held.has(value))
  }
}
