import { atLeast } from '../operators/at-least.ts'
import { atMost } from '../operators/at-most.ts'
import { contains } from '../operators/contains.ts'
import { equals } from '../operators/equals.ts'
import { exists } from '../operators/exists.ts'
import { glob } from '../operators/glob.ts'
import { includes } from '../operators/includes.ts'
import { isIn } from '../operators/is-in.ts'
import { lessThan } from '../operators/less-than.ts'
import { moreThan } from '../operators/more-than.ts'
import { notEquals } from '../operators/not-equals.ts'
import { notExists } from '../operators/not-exists.ts'
import { notIn } from '../operators/not-in.ts'
import type { Operators } from '../operators/operator.ts'
import { startsWith } from '../operators/starts-with.ts'
import { withinDays } from '../operators/within-days.ts'

/** The operators of the core language. Its `within_days` reads times of events, not dates written as text. */
export const CORE_OPERATORS: Operators = {
  equals,
  not_equals: notEquals,
  in: isIn,
  not_in: notIn,
  includes,
  contains,
  starts_with: startsWith,
  glob,
  at_least: atLeast,
  at_most: atMost,
  more_than: moreThan,
  less_than: lessThan,
  exists,
  not_exists: notExists,
  within_days: withinDays((actual) => actual),
}
