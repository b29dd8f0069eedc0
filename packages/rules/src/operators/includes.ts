import { anyOf } from './any-of.ts'
import type { Operator } from './operator.ts'

/** A list that holds the value. */
export const includes: Operator = (value, test) =>
  value !== undefined && typeof value !== 'object' && anyOf([value], test)
