import * as v from 'valibot'
import type * as t from '../../condition.ts'
import { isRecord } from '../../guards.ts'
import { CONDITION_PARTS_MAX, SEQUENCE_STEPS_MAX, WINDOW_DAYS_MAX } from '../../limits.ts'
import { noteText } from '../note.ts'
import { type OneOf, oneOf } from './one-of.ts'
import { noShape, type Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import {
  eventNameSchema,
  propPathSchema,
  testEntries,
  topicSchema,
  traitPathSchema,
} from './test-entries.ts'
import { choice, idSchema, listOf, numberBetween } from './values.ts'
import { slidingWindowSchema, windowSchema } from './window.ts'

/** A question to a profile. Its kind is told by the field that only this kind has: `all`, `trait`, `event`… */
export const conditionSchema: OneOf<t.Condition> = oneOf<t.Condition>(
  () => Object.values(KINDS),
  (input) => {
    const kind = isRecord(input)
      ? Object.entries(KINDS).find(([key]) => Object.hasOwn(input, key))
      : undefined
    return kind?.[1] ?? noKind
  },
)

const partsSchema = listOf(conditionSchema, { min: 1, max: CONDITION_PARTS_MAX })

const stepSchema = shapeOf<t.SequenceStep>('One step of a sequence.')({
  event: eventNameSchema,
  where: v.exactOptional(conditionSchema),
})

const allSchema = shapeOf<t.AllCondition>('Matches when every part does.')({ all: partsSchema })
const anySchema = shapeOf<t.AnyCondition>('Matches when at least one part does.')({
  any: partsSchema,
})
const noneSchema = shapeOf<t.NoneCondition>('Matches when no part does.')({ none: partsSchema })

const traitSchema = shapeOf<t.TraitCondition>('Judges a known fact about visitor, page or time.')({
  trait: traitPathSchema,
  ...testEntries,
})

const propSchema = shapeOf<t.PropCondition>('Inside `where`: judges a property of the event.')({
  prop: propPathSchema,
  ...testEntries,
})

const eventSchema = shapeOf<t.EventCondition>(
  'Judges how often, how much or when something was done.',
)({
  event: eventNameSchema,
  where: v.exactOptional(conditionSchema),
  measure: v.exactOptional(
    choice(['count', 'sum', 'average', 'max', 'distinct', 'first', 'last', 'streak']),
  ),
  of: v.exactOptional(propPathSchema),
  within: v.exactOptional(windowSchema),
  ...testEntries,
})

const sequenceSchema = shapeOf<t.SequenceCondition>('Matches when the steps happened in order.')({
  sequence: listOf(stepSchema, { min: 2, max: SEQUENCE_STEPS_MAX }),
  within: v.exactOptional(slidingWindowSchema),
  without: v.exactOptional(stepSchema),
})

const scoreSchema = shapeOf<t.ScoreCondition>('Judges a decaying score.')({
  score: idSchema,
  topic: v.exactOptional(topicSchema),
  measure: v.exactOptional(choice(['value', 'strongest', 'ratio'])),
  to: v.exactOptional(topicSchema),
  ...testEntries,
})

const rfmSchema = shapeOf<t.RfmCondition>('Judges a recency, frequency or monetary class.')({
  rfm: choice(['recency', 'frequency', 'monetary']),
  ...testEntries,
})

const segmentSchema = shapeOf<t.SegmentCondition>('Matches when the visitor is in the segment.')({
  segment: idSchema,
})

const stageSchema = shapeOf<t.StageCondition>('Matches in a stage, or from it on.')({
  stage: idSchema,
  orLater: v.exactOptional(v.boolean()),
  daysAtLeast: v.exactOptional(numberBetween(0, WINDOW_DAYS_MAX)),
})

const KINDS: { readonly [key: string]: Schema<t.Condition> } = {
  all: allSchema,
  any: anySchema,
  none: noneSchema,
  trait: traitSchema,
  prop: propSchema,
  event: eventSchema,
  sequence: sequenceSchema,
  score: scoreSchema,
  rfm: rfmSchema,
  segment: segmentSchema,
  stage: stageSchema,
}

const noKind = noShape<t.Condition>(
  noteText('CONFIG_CONDITION_UNKNOWN', {
    expected: `a condition, known by one of the fields ${Object.keys(KINDS).join(', ')}`,
  }),
)
