import * as v from 'valibot'
import { DESCRIPTION_CHARS_MAX } from '../../limits.ts'
import {
  PLAN_EVENTS_MAX,
  PLAN_PROPS_MAX,
  type PlannedEvent,
  type PlannedProp,
  PROP_TYPES,
  type TrackingPlan,
} from '../../tracking-plan.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { propPathSchema } from './test-entries.ts'
import { about, choice, idSchema, listOf, textUpTo } from './values.ts'

const propSchema = shapeOf<PlannedProp>('A property of a planned event.')({
  prop: propPathSchema,
  type: choice(PROP_TYPES),
  required: v.exactOptional(about('Whether every such event has it. Default: false.', v.boolean())),
})

const eventSchema = shapeOf<PlannedEvent>('An event of the plan.')({
  event: idSchema,
  description: v.exactOptional(textUpTo(DESCRIPTION_CHARS_MAX)),
  props: v.exactOptional(listOf(propSchema, { max: PLAN_PROPS_MAX })),
})

/** What events a site means to send. */
export const trackingPlanSchema: Schema<TrackingPlan> = shapeOf<TrackingPlan>(
  'What events the site means to send.',
)({
  violations: v.exactOptional(
    about('What happens to other events. Default: flag.', choice(['flag', 'refuse'])),
  ),
  otherEvents: v.exactOptional(
    about('Whether events without an entry are allowed. Default: false.', v.boolean()),
  ),
  events: listOf(eventSchema, { max: PLAN_EVENTS_MAX }),
})
