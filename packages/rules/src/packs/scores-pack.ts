import { judged } from '../conditions/judged.ts'
import { readScore } from '../conditions/score.ts'
import type { Language } from '../language/language.ts'

/** Decaying scores. */
export const SCORES_PACK: Partial<Language> = {
  conditions: { score: judged(readScore, false) },
}
