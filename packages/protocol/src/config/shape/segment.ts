import * as v from 'valibot'
import { DESCRIPTION_CHARS_MAX } from '../../limits.ts'
import type { Segment } from '../../site-config.ts'
import { conditionSchema } from './condition.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { idSchema, labelSchema, textUpTo } from './values.ts'

/** A named condition. */
export const segmentSchema: Schema<Segment> = shapeOf<Segment>('A named condition.')({
  id: idSchema,
  name: labelSchema,
  description: v.exactOptional(textUpTo(DESCRIPTION_CHARS_MAX)),
  when: conditionSchema,
})
