import { equals } from './equals.ts'
import type { Operator } from './operator.ts'
import { someItem } from './some-item.ts'

/** A list that holds the value. */
export const includes: Operator = someItem(equals)
