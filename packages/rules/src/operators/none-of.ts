import { anyOf } from './any-of.ts'
import { type Operator, opposite } from './operator.ts'

/** A list that holds none of the listed values. */
export const noneOf: Operator = opposite(anyOf)
