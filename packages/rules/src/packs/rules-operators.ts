import { after } from '../operators/after.ts'
import { allOf } from '../operators/all-of.ts'
import { before } from '../operators/before.ts'
import { daysUntil } from '../operators/days-until.ts'
import { endsWith } from '../operators/ends-with.ts'
import { hour } from '../operators/hour.ts'
import { noneOf } from '../operators/none-of.ts'
import type { Operators } from '../operators/operator.ts'
import { regex } from '../operators/regex.ts'
import { versionAtLeast } from '../operators/version-at-least.ts'
import { versionBelow } from '../operators/version-below.ts'
import { weekday } from '../operators/weekday.ts'
import { withinDays } from '../operators/within-days.ts'
import { yearly } from '../operators/yearly.ts'
import { toMoment } from '../time/moment.ts'

/** The operators that the core language lacks, and a `within_days` that reads dates written as text. */
export const RULES_OPERATORS: Operators = {
  all_of: allOf,
  none_of: noneOf,
  regex,
  before,
  after,
  within_days: withinDays(toMoment),
  days_until: daysUntil,
  ends_with: endsWith,
  weekday,
  hour,
  yearly,
  version_at_least: versionAtLeast,
  version_below: versionBelow,
}
