import { readEvent } from '../conditions/event.ts'
import { judged } from '../conditions/judged.ts'
import { combined, compileNone } from '../conditions/logic.ts'
import { compileSegment, compileStage } from '../conditions/references.ts'
import { readProp, readTrait } from '../conditions/trait.ts'
import { TEST_FIELDS } from '../know-only.ts'
import { count } from '../measures/count.ts'
import { CORE_OPERATORS } from './core-operators.ts'
import type { Language } from './language.ts'

/** The kinds of conditions that ask for nothing but the stage, in a part or another. */
export const STAGE_CONDITIONS: Language['conditions'] = {
  all: combined(false),
  any: combined(true),
  none: compileNone,
  stage: compileStage,
}

/** What every snippet understands: enough for most site configs (see `rulesPacksFor`). */
export const CORE_LANGUAGE: Language = {
  conditions: {
    ...STAGE_CONDITIONS,
    trait: judged(readTrait),
    prop: judged(readProp),
    event: judged(readEvent, false),
    segment: compileSegment,
  },
  fields: {
    trait: TEST_FIELDS,
    prop: TEST_FIELDS,
    event: `${TEST_FIELDS} where measure of within`,
    stage: ' orLater daysAtLeast',
  },
  traits: {},
  measures: { count },
  operators: CORE_OPERATORS,
  parts: {},
  options: {},
}
