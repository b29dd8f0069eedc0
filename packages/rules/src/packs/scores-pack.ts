import { judged } from '../conditions/judged.ts'
import { readScore } from '../conditions/score.ts'
import { experimentGate } from '../decide/experiment-gate.ts'
import { pickArm } from '../decide/pick-arm.ts'
import { lapsesOf } from '../journey/lapses-of.ts'
import type { Language } from '../language/language.ts'
import { first } from '../measures/first.ts'
import { last } from '../measures/last.ts'
import { sum } from '../measures/sum.ts'
import { SCORES_OPERATORS } from './scores-operators.ts'

/**
 * What many site configs need beside the core: decaying scores, figures other than counts, experiments, and
 * stages for those who stay away.
 */
export const SCORES_PACK: Partial<Language> = {
  conditions: { score: judged(readScore, false) },
  measures: { sum, first, last },
  operators: SCORES_OPERATORS,
  options: { lapsesOf, after: experimentGate, pickArm },
}
