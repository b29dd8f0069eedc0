import * as v from 'valibot'
import type { Json } from '../../event.ts'
import { NAME_CHARS_MAX } from '../../limits.ts'
import { TRAIT_PATH } from '../../trait-path.ts'
import { noteText } from '../note.ts'
import { OPERANDS } from './operators.ts'
import type { Schema } from './schema.ts'
import { choice, form, idSchema, text } from './values.ts'

/** An event type, or `*` for any. */
export const eventNameSchema: Schema<string> = v.union(
  [v.literal('*'), idSchema],
  noteText('CONFIG_ID_INVALID', { expected: 'an event type such as view_item, or `*` for any' }),
)

/** The path of a property of an event. A path through a list yields a list. */
export const propPathSchema: Schema<string> = form(
  /^[\p{L}\p{N}_$-]+(\.[\p{L}\p{N}_$-]+)*$/u,
  'CONFIG_PROP_INVALID',
  NAME_CHARS_MAX,
)

/** The path of a trait: a namespace, a dot and a name. */
export const traitPathSchema: Schema<string> = form(
  TRAIT_PATH,
  'CONFIG_TRAIT_INVALID',
  NAME_CHARS_MAX,
)

/** A topic of a score: any text, since it can be the value of a property. */
export const topicSchema: Schema<string> = text(NAME_CHARS_MAX)

/** Any JSON: that the input is JSON was looked at before. */
const jsonSchema: Schema<Json> = v.any()

const operatorSchema: Schema<string> = choice(Object.keys(OPERANDS))

/** The fields of everything that judges a value. Whether `value` fits `op` is looked at with the meaning. */
export const testEntries: {
  readonly op: Schema<string>
  readonly value: v.ExactOptionalSchema<Schema<Json>, undefined>
  readonly ignoreCase: v.ExactOptionalSchema<Schema<boolean>, undefined>
} = {
  op: operatorSchema,
  value: v.exactOptional(jsonSchema),
  ignoreCase: v.exactOptional(v.boolean()),
}
