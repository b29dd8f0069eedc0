import type { Json } from '@segue/protocol'
import type { Operator } from '../operators/operator.ts'

/** The operator for texts, also those of a list, in any case. */
export function ignoreCase(operator: Operator): Operator {
  return (value, test) => {
    const judge = operator(toLowerCase(value), test)
    return judge && ((actual, scene) => judge(toLowerCase(actual), scene))
  }
}

/** A sigma is the same letter at the end of a word. */
function toLowerCase(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return value.toLowerCase().replaceAll('ς', 'σ')
  return Array.isArray(value) ? value.map((item: Json) => toLowerCase(item) as Json) : value
}
