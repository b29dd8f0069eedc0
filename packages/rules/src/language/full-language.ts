import { judged } from '../conditions/judged.ts'
import { readRfm } from '../conditions/rfm.ts'
import { compileSequence } from '../conditions/sequence.ts'
import { average } from '../measures/average.ts'
import { distinct } from '../measures/distinct.ts'
import { max } from '../measures/max.ts'
import { streak } from '../measures/streak.ts'
import { calendarFrame } from '../time/calendar.ts'
import { CORE_LANGUAGE } from './core-language.ts'
import { FULL_OPERATORS } from './full-operators.ts'
import type { Language } from './language.ts'

/** Everything a condition can say. */
export const FULL_LANGUAGE: Language = {
  conditions: {
    ...CORE_LANGUAGE.conditions,
    sequence: compileSequence,
    rfm: judged(readRfm, false),
  },
  measures: { ...CORE_LANGUAGE.measures, average, distinct, max, streak },
  operators: FULL_OPERATORS,
  calendar: calendarFrame,
}
