import { RULES_PACK as RULES, SCORES_PACK as SCORES } from '@segue/rules'
import type { Pack } from '../pack.ts'

/** Everything that conditions can say beyond the core, scores aside; schedules and frequency caps. */
export const RULES_PACK: Pack = { language: RULES }

/** Decaying scores. */
export const SCORES_PACK: Pack = { language: SCORES }
