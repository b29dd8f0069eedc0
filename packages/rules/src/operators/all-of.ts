import { includes } from './includes.ts'
import { isList, type Operator } from './operator.ts'

/** A list that holds every one of the listed values. */
export const allOf: Operator = (value, test) => {
  if (!isList(value)) return undefined
  const judges = value.map((item) => includes(item, test))
  return (actual, scene) => {
    if (!isList(actual)) return undefined
    const answers = judges.map((judge) => judge && judge(actual, scene))
    if (answers.includes(false)) return false
    return answers.includes(undefined) ? undefined : true
  }
}
