import * as v from 'valibot'
import type { Json } from '../../event.ts'
import { UNSAFE_KEYS } from '../../guards.ts'
import { NAME_CHARS_MAX } from '../../limits.ts'
import { TRAIT_PATH } from '../../trait-path.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
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
export const propPathSchema: Schema<string> = pathOf(
  /^[\p{L}\p{N}_$-]+(\.[\p{L}\p{N}_$-]+)*$/u,
  'CONFIG_PROP_INVALID',
)

/** The path of a trait: a namespace, a dot and a name. */
export const traitPathSchema: Schema<string> = pathOf(TRAIT_PATH, 'CONFIG_TRAIT_INVALID')

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

/** A path of a form, without the names that no value can be kept under. */
function pathOf(pattern: RegExp, code: ConfigIssueCode): Schema<string> {
  return v.pipe(
    form(pattern, code, NAME_CHARS_MAX),
    v.check((path) => !path.split('.').some((name) => UNSAFE_KEYS.has(name)), noteText(code)),
  )
}
