import { isList, type Operator } from './operator.ts'

/**
 * A list that holds at least one of the listed values. Where none is held, an item of a type that none of them has is
 * not different but unknown.
 */
export const anyOf: Operator = (value) => {
  if (!isList(value)) return undefined
  const types = value.map((item) => typeof item)
  return (actual) => {
    if (!isList(actual)) return undefined
    for (const item of value) if (actual.includes(item)) return true
    for (const item of actual) if (!types.includes(typeof item)) return undefined
    return false
  }
}
