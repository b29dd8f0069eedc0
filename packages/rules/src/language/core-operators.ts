import { atLeast } from '../operators/at-least.ts'
import { contains } from '../operators/contains.ts'
import { equals } from '../operators/equals.ts'
import { exists } from '../operators/exists.ts'
import { includes } from '../operators/includes.ts'
import { isIn } from '../operators/is-in.ts'
import { lessThan } from '../operators/less-than.ts'
import type { Operators } from '../operators/operator.ts'
import { startsWith } from '../operators/starts-with.ts'

/** The operators of the core language. */
export const CORE_OPERATORS: Operators = {
  equals,
  in: isIn,
  includes,
  contains,
  starts_with: startsWith,
  at_least: atLeast,
  less_than: lessThan,
  exists,
}
