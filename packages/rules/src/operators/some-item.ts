import { isList, type Operator } from './operator.ts'

/**
 * A list of which some item passes the operator. Unknown where none does and the operator does not know of one: an item
 * of another type is not different but unknown.
 */
export function someItem(operator: Operator): Operator {
  return (value, test) => {
    const judge = operator(value, test)
    return (
      judge &&
      ((actual, scene) => {
        if (!isList(actual)) return undefined
        let answer: boolean | undefined = false
        for (const item of actual) {
          const each = judge(item, scene)
          if (each) return each
          answer = each === undefined ? each : answer
        }
        return answer
      })
    )
  }
}
