import { readEvent } from '../conditions/event.ts'
import { judged } from '../conditions/judged.ts'
import { combined, compileNone } from '../conditions/logic.ts'
import { compileSegment, compileStage } from '../conditions/references.ts'
import { readProp, readTrait } from '../conditions/trait.ts'
import { count } from '../measures/count.ts'
import { CORE_OPERATORS } from './core-operators.ts'
import type { Language } from './language.ts'

/** What every snippet understands: enough for most site configs (see `rulesPacksFor`). */
export const CORE_LANGUAGE: Language = {
  conditions: {
    all: combined('all', false),
    any: combined('any', true),
    none: compileNone,
    trait: judged(readTrait),
    prop: judged(readProp),
    event: judged(readEvent, false),
    segment: compileSegment,
    stage: compileStage,
  },
  traits: {},
  measures: { count },
  operators: CORE_OPERATORS,
  parts: {
    id: true,
    name: true,
    state: true,
    mode: true,
    personalize: true,
    pages: true,
    when: true,
    anchor: true,
    late: true,
    goal: true,
    variants: true,
  },
  options: {},
}
