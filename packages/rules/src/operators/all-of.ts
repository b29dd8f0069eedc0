import { anyOf } from './any-of.ts'
import { isList, type Operator } from './operator.ts'

/** A list that holds every one of the listed values. */
export const allOf: Operator = (value, test) => {
  if (!isList(value)) return undefined
  const judges = value.map((item) => anyOf([item], test))
  return (actual, scene) => {
    let answer: boolean | undefined = isList(actual) || undefined
    for (const judge of judges) {
      const each = judge ? judge(actual, scene) : undefined
      if (each === false) return each
      answer = each && answer
    }
    return answer
  }
}
