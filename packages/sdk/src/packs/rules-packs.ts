import {
  EXPERIMENTS_PACK as EXPERIMENTS,
  FIGURES_PACK as FIGURES,
  RULES_PACK as RULES,
} from '@segue/rules'
import type { Pack } from '../pack.ts'

/** Experiments: traffic, control, holdout, weights; groups, prerequisites, frequency caps, schedules. */
export const EXPERIMENTS_PACK: Pack = { language: EXPERIMENTS }

/** What many conditions need: sums, first and last times, scores, common operators; lapses. */
export const FIGURES_PACK: Pack = { language: FIGURES }

/** Everything else that conditions can say. */
export const RULES_PACK: Pack = { language: RULES }
