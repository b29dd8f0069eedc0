import * as v from 'valibot'
import {
  DESCRIPTION_CHARS_MAX,
  NAME_CHARS_MAX,
  SELECTOR_CHARS_MAX,
  TARGET_WAYS_MAX,
} from '../../limits.ts'
import type { Fingerprint, Target, Way } from '../../target.ts'
import { isBalanced } from '../is-balanced.ts'
import { noteText } from '../note.ts'
import { attributesSchema } from './node-tree.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { about, form, listOf, text, textUpTo } from './values.ts'

const fingerprintSchema = shapeOf<Fingerprint>(
  'What must still be true of the element. Absent parts are not checked.',
)({
  tag: v.exactOptional(form(/^[a-z][a-z0-9-]*$/, 'CONFIG_TAG_REFUSED', NAME_CHARS_MAX)),
  role: v.exactOptional(text(NAME_CHARS_MAX)),
  text: v.exactOptional(textUpTo(DESCRIPTION_CHARS_MAX)),
  attributes: v.exactOptional(attributesSchema),
})

const selectorSchema = v.pipe(
  form(/^[^{}@;<]+$/, 'CONFIG_SELECTOR_INVALID', SELECTOR_CHARS_MAX),
  v.check(isSelector, noteText('CONFIG_SELECTOR_INVALID')),
)

const way = {
  selector: selectorSchema,
  fingerprint: v.exactOptional(fingerprintSchema),
}

const waysSchema = about(
  'Other ways to the same element, tried in this order. With them the target is one element, never several.',
  listOf(shapeOf<Way>('What finds an element.')(way), { max: TARGET_WAYS_MAX }),
)

/** Where on the page a change lands. */
export const targetSchema: Schema<Target> = shapeOf<Target>('Where a change lands.')({
  ...way,
  or: v.exactOptional(waysSchema),
})

/**
 * A small check: the browser has the last word. Escapes such as `.md\:flex` are taken out first, so that an escaped
 * quote does not count as one.
 */
function isSelector(selector: string): boolean {
  const plain = selector.replace(/\\./gs, '_')
  return plain.trim() !== '' && isBalanced(plain) && !plain.includes('\\') && !plain.includes('/*')
}
