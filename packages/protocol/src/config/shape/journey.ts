import * as v from 'valibot'
import { CONFIG_STAGES_MAX, DWELL_HOURS_MAX, WINDOW_DAYS_MAX } from '../../limits.ts'
import type { Journey, Stage } from '../../site-config.ts'
import { conditionSchema } from './condition.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { about, idSchema, labelSchema, listOf, numberBetween, positiveUpTo } from './values.ts'

const stageSchema = shapeOf<Stage>('A place in the journey.')({
  id: idSchema,
  name: labelSchema,
  enter: v.exactOptional(conditionSchema),
  exit: v.exactOptional(conditionSchema),
  dwellHoursMin: v.exactOptional(
    about('Hours a visitor stays at least before going back.', numberBetween(0, DWELL_HOURS_MAX)),
  ),
  lapseAfterDays: v.exactOptional(
    about('Takes visitors who did nothing for so many days.', positiveUpTo(WINDOW_DAYS_MAX)),
  ),
})

/** The stages of the journey in order. */
export const journeySchema: Schema<Journey> = shapeOf<Journey>(
  'The stages in order. A visitor is in exactly one; the first needs no entry.',
)({ stages: listOf(stageSchema, { min: 1, max: CONFIG_STAGES_MAX }) })
