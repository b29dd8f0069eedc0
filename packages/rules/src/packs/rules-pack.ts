import { ignoreCase } from '../conditions/ignore-case.ts'
import { judged } from '../conditions/judged.ts'
import { readRfm } from '../conditions/rfm.ts'
import { compileSequence } from '../conditions/sequence.ts'
import { TEST_FIELDS } from '../know-only.ts'
import type { Language } from '../language/language.ts'
import { average } from '../measures/average.ts'
import { countInCalendar } from '../measures/count-in-calendar.ts'
import { distinct } from '../measures/distinct.ts'
import { max } from '../measures/max.ts'
import { streak } from '../measures/streak.ts'
import { calendarFrame } from '../time/calendar.ts'
import { TIME_TRAITS } from '../traits/time-traits.ts'
import { VISIT_TRAITS } from '../traits/visit-traits.ts'
import { RULES_OPERATORS } from './rules-operators.ts'

/** What few site configs need: rare operators and measures, sequences, classes, calendars. */
export const RULES_PACK: Partial<Language> = {
  conditions: { sequence: compileSequence, rfm: judged(readRfm, false) },
  fields: { sequence: ' within without', rfm: TEST_FIELDS },
  traits: { ...TIME_TRAITS, ...VISIT_TRAITS },
  measures: { average, distinct, max, streak },
  operators: RULES_OPERATORS,
  options: { calendar: calendarFrame, countInCalendar, ignoreCase },
}
