import { anyOf } from '../operators/any-of.ts'
import { atMost } from '../operators/at-most.ts'
import { between } from '../operators/between.ts'
import { contains } from '../operators/contains.ts'
import { exists } from '../operators/exists.ts'
import { glob } from '../operators/glob.ts'
import { includes } from '../operators/includes.ts'
import { moreThan } from '../operators/more-than.ts'
import { notEquals } from '../operators/not-equals.ts'
import { notExists } from '../operators/not-exists.ts'
import { notIn } from '../operators/not-in.ts'
import type { Operators } from '../operators/operator.ts'
import { startsWith } from '../operators/starts-with.ts'
import { withinDays } from '../operators/within-days.ts'

/**
 * Operators that many site configs need beside those of the core. `within_days` reads times of events, not dates
 * written as text.
 */
export const FIGURES_OPERATORS: Operators = {
  not_equals: notEquals,
  not_in: notIn,
  not_exists: notExists,
  exists,
  includes,
  contains,
  starts_with: startsWith,
  glob,
  between,
  at_most: atMost,
  more_than: moreThan,
  any_of: anyOf,
  within_days: withinDays((actual) => actual),
}
