import * as v from 'valibot'
import type { Goal } from '../../goal.ts'
import { conditionSchema } from './condition.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { propPathSchema } from './test-entries.ts'
import { about, idSchema, labelSchema } from './values.ts'

/** An event that counts as success. */
export const goalSchema: Schema<Goal> = shapeOf<Goal>('An event that counts as success.')({
  id: idSchema,
  name: labelSchema,
  event: idSchema,
  where: v.exactOptional(conditionSchema),
  valueProp: v.exactOptional(about('The property that holds the revenue.', propPathSchema)),
})
