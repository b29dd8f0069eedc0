import { after } from './after.ts'
import { allOf } from './all-of.ts'
import { anyOf } from './any-of.ts'
import { before } from './before.ts'
import { CORE_OPERATORS } from './core-operators.ts'
import { daysUntil } from './days-until.ts'
import { hour } from './hour.ts'
import { noneOf } from './none-of.ts'
import type { Operators } from './operator.ts'
import { regex } from './regex.ts'
import { versionAtLeast } from './version-at-least.ts'
import { versionBelow } from './version-below.ts'
import { weekday } from './weekday.ts'
import { yearly } from './yearly.ts'

/** Every operator, by the name that site configs use. */
export const ALL_OPERATORS: Operators = {
  ...CORE_OPERATORS,
  any_of: anyOf,
  all_of: allOf,
  none_of: noneOf,
  regex,
  before,
  after,
  days_until: daysUntil,
  weekday,
  hour,
  yearly,
  version_at_least: versionAtLeast,
  version_below: versionBelow,
}
