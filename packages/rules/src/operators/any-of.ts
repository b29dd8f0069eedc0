import { isIn } from './is-in.ts'
import type { Operator } from './operator.ts'
import { someItem } from './some-item.ts'

/** A list that holds at least one of the listed values. */
export const anyOf: Operator = someItem(isIn)
