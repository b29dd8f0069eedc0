import * as v from 'valibot'
import {
  RFM_BOUNDS_MAX,
  SCORE_CAP_MAX,
  SCORE_GAINS_MAX,
  SCORE_POINTS_MAX,
  WINDOW_DAYS_MAX,
} from '../../limits.ts'
import type { Rfm, Score, ScoreGain } from '../../site-config.ts'
import { conditionSchema } from './condition.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { eventNameSchema, propPathSchema, topicSchema } from './test-entries.ts'
import { about, idSchema, labelSchema, listOf, numberBetween, positiveUpTo } from './values.ts'

const gainSchema = shapeOf<ScoreGain>('What adds to a score, and to which of its topics.')({
  event: eventNameSchema,
  where: v.exactOptional(conditionSchema),
  points: numberBetween(-SCORE_POINTS_MAX, SCORE_POINTS_MAX),
  topic: v.exactOptional(about('A fixed topic. Default: all.', topicSchema)),
  topicProp: v.exactOptional(about('The property whose value is the topic.', propPathSchema)),
})

/** A decaying sum per topic. */
export const scoreSchema: Schema<Score> = shapeOf<Score>(
  'A decaying sum per topic: interest, engagement, frustration.',
)({
  id: idSchema,
  name: labelSchema,
  halfLifeDays: about(
    'Days after which half of the points are left.',
    positiveUpTo(WINDOW_DAYS_MAX),
  ),
  cap: v.exactOptional(about('Upper bound per topic. Default: 100.', positiveUpTo(SCORE_CAP_MAX))),
  gains: listOf(gainSchema, { min: 1, max: SCORE_GAINS_MAX }),
})

const boundsSchema = listOf(numberBetween(0, Number.MAX_SAFE_INTEGER), {
  min: 1,
  max: RFM_BOUNDS_MAX,
})

/** Classes of recency, frequency and monetary value. */
export const rfmSchema: Schema<Rfm> = shapeOf<Rfm>(
  'Classes of recency, frequency and monetary value, by bounds that rise.',
)({
  event: eventNameSchema,
  valueProp: about('The property summed for the monetary class.', propPathSchema),
  recencyDays: boundsSchema,
  frequency: boundsSchema,
  monetary: boundsSchema,
})
