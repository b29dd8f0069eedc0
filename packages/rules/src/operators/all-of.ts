import { anyOf } from './any-of.ts'
import { isList, type Operator } from './operator.ts'

/** A list that holds every one of the listed values. */
export const allOf: Operator = (value, test) => {
  if (!isList(value)) return undefined
  const judges = value.map((item) => anyOf([item], test))
  return (actual, scene) => {
    if (!isList(actual)) return undefined
    const answers = judges.map((judge) => (judge ? judge(actual, scene) : undefined))
    return !answers.includes(false) && (!answers.includes(undefined) || undefined)
  }
}
