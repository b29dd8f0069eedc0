import { judged } from '../conditions/judged.ts'
import { readScore } from '../conditions/score.ts'
import { lapsesOf } from '../journey/lapses-of.ts'
import { TEST_FIELDS } from '../know-only.ts'
import type { Language } from '../language/language.ts'
import { first } from '../measures/first.ts'
import { last } from '../measures/last.ts'
import { sum } from '../measures/sum.ts'
import { FIGURES_OPERATORS } from './figures-operators.ts'

/**
 * What many conditions need beside the core: figures other than counts, decaying scores, common operators; and stages
 * for those who stay away.
 */
export const FIGURES_PACK: Partial<Language> = {
  conditions: { score: judged(readScore, false) },
  fields: { score: `${TEST_FIELDS} topic measure to` },
  measures: { sum, first, last },
  operators: FIGURES_OPERATORS,
  options: { lapsesOf },
}
