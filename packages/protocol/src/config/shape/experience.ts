import * as v from 'valibot'
import type { Guardrail } from '../../goal.ts'
import {
  CONFIG_CHANGES_MAX,
  CONFIG_VARIANTS_MAX,
  FREQUENCY_VIEWS_MAX,
  GLOB_CHARS_MAX,
  GLOB_STARS_MAX,
  GUARDRAILS_MAX,
  PAGES_MAX,
  REQUIRES_MAX,
  WEIGHT_MAX,
} from '../../limits.ts'
import type { Experience, FrequencyCap, Schedule, Variant } from '../../site-config.ts'
import { countStars } from '../count-stars.ts'
import { noteText } from '../note.ts'
import { changeSchema } from './change.ts'
import { conditionSchema } from './condition.ts'
import { localTimeSchema } from './local-time.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { targetSchema } from './target.ts'
import {
  about,
  choice,
  form,
  idSchema,
  labelSchema,
  listOf,
  numberBetween,
  positiveUpTo,
  wholeBetween,
} from './values.ts'
import { slidingWindowSchema } from './window.ts'

const scheduleSchema = shapeOf<Schedule>(
  "Local times in the site's zone; the end is not included.",
)({ from: v.exactOptional(localTimeSchema), until: v.exactOptional(localTimeSchema) })

const frequencyCapSchema = shapeOf<FrequencyCap>('At most so many page views with an exposure.')({
  views: wholeBetween(1, FREQUENCY_VIEWS_MAX),
  within: v.exactOptional(slidingWindowSchema),
})

const guardrailSchema = shapeOf<Guardrail>('A goal that must not get worse.')({
  goal: idSchema,
  better: v.exactOptional(about('Which way is better. Default: more.', choice(['more', 'less']))),
})

const variantSchema = shapeOf<Variant>('A list of changes, for visitors who match `when`.')({
  id: idSchema,
  name: labelSchema,
  when: v.exactOptional(conditionSchema),
  weight: v.exactOptional(
    about('Relative weight in an experiment. Default: 1.', positiveUpTo(WEIGHT_MAX)),
  ),
  changes: listOf(changeSchema, { max: CONFIG_CHANGES_MAX }),
})

const globSchema: Schema<string> = v.pipe(
  form(/^[/*]\S*$/, 'CONFIG_PAGES_INVALID', GLOB_CHARS_MAX),
  v.check((glob) => countStars(glob) <= GLOB_STARS_MAX, noteText('CONFIG_PAGES_INVALID')),
)

/** A place in the site with variants. */
export const experienceSchema: Schema<Experience> = shapeOf<Experience>(
  'A place in the site with variants.',
)({
  id: idSchema,
  name: labelSchema,
  state: choice(['draft', 'running', 'paused', 'archived']),
  mode: about(
    'personalize: the first variant that matches. experiment: by weight among those that match.',
    choice(['personalize', 'experiment']),
  ),
  pages: v.exactOptional(
    about(
      'Path globs: * within a segment, ** across. Default: every page.',
      listOf(globSchema, { min: 1, max: PAGES_MAX }),
    ),
  ),
  when: v.exactOptional(conditionSchema),
  anchor: v.exactOptional(targetSchema),
  schedule: v.exactOptional(scheduleSchema),
  group: v.exactOptional(about('A visitor sees at most one of a group per page view.', idSchema)),
  traffic: v.exactOptional(
    about('Share of matching visitors that take part. Default: 1.', numberBetween(0, 1)),
  ),
  control: v.exactOptional(
    about('Share of those kept on the default. Default: 0.', numberBetween(0, 1)),
  ),
  frequencyCap: v.exactOptional(frequencyCapSchema),
  requires: v.exactOptional(
    about('Experiences that must have been seen before.', listOf(idSchema, { max: REQUIRES_MAX })),
  ),
  late: v.exactOptional(
    about(
      'What happens to a target that was painted before. Default: skip.',
      choice(['skip', 'swap']),
    ),
  ),
  goal: v.exactOptional(about('The goal that decides.', idSchema)),
  guardrails: v.exactOptional(
    about('Goals that must not get worse.', listOf(guardrailSchema, { max: GUARDRAILS_MAX })),
  ),
  variants: listOf(variantSchema, { min: 1, max: CONFIG_VARIANTS_MAX }),
})
