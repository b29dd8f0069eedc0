import { judged } from '../conditions/judged.ts'
import { readRfm } from '../conditions/rfm.ts'
import { readScore } from '../conditions/score.ts'
import { compileSequence } from '../conditions/sequence.ts'
import { average } from '../measures/average.ts'
import { distinct } from '../measures/distinct.ts'
import { max } from '../measures/max.ts'
import { streak } from '../measures/streak.ts'
import { calendarFrame } from '../time/calendar.ts'
import { TIME_TRAITS } from '../traits/time-traits.ts'
import { CORE_LANGUAGE } from './core-language.ts'
import { FULL_OPERATORS } from './full-operators.ts'
import type { Language } from './language.ts'

/** Everything a condition can say. */
export const FULL_LANGUAGE: Language = {
  conditions: {
    ...CORE_LANGUAGE.conditions,
    sequence: compileSequence,
    score: judged(readScore, false),
    rfm: judged(readRfm, false),
  },
  traits: { ...CORE_LANGUAGE.traits, ...TIME_TRAITS },
  measures: { ...CORE_LANGUAGE.measures, average, distinct, max, streak },
  operators: FULL_OPERATORS,
  calendar: calendarFrame,
}
