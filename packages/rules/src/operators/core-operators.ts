import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { between } from './between.ts'
import { contains } from './contains.ts'
import { endsWith } from './ends-with.ts'
import { equals } from './equals.ts'
import { exists } from './exists.ts'
import { glob } from './glob.ts'
import { includes } from './includes.ts'
import { isIn } from './is-in.ts'
import { lessThan } from './less-than.ts'
import { moreThan } from './more-than.ts'
import { notEquals } from './not-equals.ts'
import { notExists } from './not-exists.ts'
import { notIn } from './not-in.ts'
import type { Operators } from './operator.ts'
import { startsWith } from './starts-with.ts'
import { withinDays } from './within-days.ts'

/** The operators that every snippet carries. */
export const CORE_OPERATORS: Operators = {
  equals,
  not_equals: notEquals,
  in: isIn,
  not_in: notIn,
  includes,
  contains,
  starts_with: startsWith,
  ends_with: endsWith,
  glob,
  at_least: atLeast,
  at_most: atMost,
  more_than: moreThan,
  less_than: lessThan,
  between,
  exists,
  not_exists: notExists,
  within_days: withinDays,
}
