import { atLeast } from '../operators/at-least.ts'
import { equals } from '../operators/equals.ts'
import { isIn } from '../operators/is-in.ts'
import { lessThan } from '../operators/less-than.ts'
import type { Operators } from '../operators/operator.ts'

/** The operators of the core language. */
export const CORE_OPERATORS: Operators = {
  equals,
  in: isIn,
  at_least: atLeast,
  less_than: lessThan,
}
