import * as v from 'valibot'
import type * as t from '../../change.ts'
import type { Json, JsonObject } from '../../event.ts'
import { isRecord } from '../../guards.ts'
import {
  ATTRIBUTE_CHARS_MAX,
  CLASSES_MAX,
  CONTENT_CHARS_MAX,
  CONTENT_ENTRIES_MAX,
  CSS_CHARS_MAX,
  CSS_RULES_MAX,
  NAME_CHARS_MAX,
  SELECTOR_CHARS_MAX,
  URL_CHARS_MAX,
} from '../../limits.ts'
import type { RedirectChange } from '../../redirect-change.ts'
import { noteText } from '../note.ts'
import { nodesSchema } from './node-tree.ts'
import { type OneOf, oneOf } from './one-of.ts'
import { objectSchema, type Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { targetSchema } from './target.ts'
import { about, choice, form, idSchema, listOf, recordOf, text, textUpTo } from './values.ts'

/** One edit of the page, its kind told by `kind`. What it carries is looked at with the meaning. */
export const changeSchema: OneOf<t.Change> = oneOf<t.Change>(
  () => [...KINDS.values()],
  (input) => (isRecord(input) ? KINDS.get(input.kind) : undefined) ?? noKind,
)

const addressSchema = textUpTo(ATTRIBUTE_CHARS_MAX)
const classesSchema = listOf(form(/^[^\s]+$/, 'CONFIG_CLASS_INVALID', NAME_CHARS_MAX), {
  max: CLASSES_MAX,
})

/** Any JSON: that the input is JSON was looked at before. */
const argsSchema: Schema<JsonObject> = recordOf<Json>(v.any(), CONTENT_ENTRIES_MAX)
const positionSchema = choice(['before', 'after', 'first', 'last'])

const textSchema = shapeOf<t.TextChange>('Replaces the text of an element.')({
  kind: v.literal('text'),
  target: targetSchema,
  text: textUpTo(CONTENT_CHARS_MAX),
})

const htmlSchema = shapeOf<t.HtmlChange>('Replaces the children of an element.')({
  kind: v.literal('html'),
  target: targetSchema,
  nodes: nodesSchema,
})

const attributeSchema = shapeOf<t.AttributeChange>('Sets one allow-listed attribute.')({
  kind: v.literal('attribute'),
  target: targetSchema,
  name: v.string(),
  value: textUpTo(ATTRIBUTE_CHARS_MAX),
})

const imageSchema = shapeOf<t.ImageChange>('Shows another image.')({
  kind: v.literal('image'),
  target: targetSchema,
  src: addressSchema,
  alt: v.exactOptional(textUpTo(CONTENT_CHARS_MAX)),
  srcset: v.exactOptional(addressSchema),
  sizes: v.exactOptional(textUpTo(CSS_CHARS_MAX)),
})

const linkSchema = shapeOf<t.LinkChange>('Points a link elsewhere.')({
  kind: v.literal('link'),
  target: targetSchema,
  href: addressSchema,
})

const styleSchema = shapeOf<t.StyleChange>(
  'Adds a rule to the page, without touching its elements.',
)({
  kind: v.literal('style'),
  target: targetSchema,
  declarations: recordOf(v.string(), CONTENT_ENTRIES_MAX),
  media: v.exactOptional(v.string()),
})

const classSchema = shapeOf<t.ClassChange>('Adds and removes classes.')({
  kind: v.literal('class'),
  target: targetSchema,
  add: v.exactOptional(classesSchema),
  remove: v.exactOptional(classesSchema),
})

const hideSchema = shapeOf<t.HideChange>('Takes an element out of the layout.')({
  kind: v.literal('hide'),
  target: targetSchema,
  media: v.exactOptional(v.string()),
})

const insertSchema = shapeOf<t.InsertChange>('Puts content before, after or inside an element.')({
  kind: v.literal('insert'),
  target: targetSchema,
  position: positionSchema,
  nodes: nodesSchema,
})

const slotSchema = shapeOf<t.SlotChange>(
  'Fills a slot with a template of the page, or with content.',
)({
  kind: v.literal('slot'),
  slot: idSchema,
  template: v.exactOptional(idSchema),
  nodes: v.exactOptional(nodesSchema),
})

const showSchema = shapeOf<t.ShowChange>('Brings an element into the layout.')({
  kind: v.literal('show'),
  target: targetSchema,
  display: v.exactOptional(
    choice([
      'block',
      'inline',
      'inline-block',
      'flex',
      'inline-flex',
      'grid',
      'inline-grid',
      'contents',
    ]),
  ),
})

const moveSchema = shapeOf<t.MoveChange>('Shows an element in another place.')({
  kind: v.literal('move'),
  target: targetSchema,
  position: positionSchema,
  to: targetSchema,
})

const duplicateSchema = shapeOf<t.DuplicateChange>('Shows a copy in a second place.')({
  kind: v.literal('duplicate'),
  target: targetSchema,
  position: positionSchema,
  to: targetSchema,
})

const cssRuleSchema = shapeOf<t.CssRule>('One rule for the inside of the scope.')({
  selector: text(SELECTOR_CHARS_MAX),
  declarations: recordOf(v.string(), CONTENT_ENTRIES_MAX),
  media: v.exactOptional(v.string()),
})

const cssSchema = shapeOf<t.CssChange>('Adds rules for the inside of one element.')({
  kind: v.literal('css'),
  target: targetSchema,
  rules: listOf(cssRuleSchema, { min: 1, max: CSS_RULES_MAX }),
})

const scriptSchema = shapeOf<t.ScriptChange>('Calls a function that the site registered.')({
  kind: v.literal('script'),
  target: targetSchema,
  name: idSchema,
  args: v.exactOptional(argsSchema),
})

const redirectSchema = shapeOf<RedirectChange>('Sends the visitor to another page.')({
  kind: v.literal('redirect'),
  to: text(URL_CHARS_MAX),
  keepQuery: v.exactOptional(
    about('Whether query and hash of the page go along. Default: true.', v.boolean()),
  ),
})

const KINDS: ReadonlyMap<unknown, Schema<t.Change>> = new Map<unknown, Schema<t.Change>>([
  ['text', textSchema],
  ['html', htmlSchema],
  ['attribute', attributeSchema],
  ['image', imageSchema],
  ['link', linkSchema],
  ['style', styleSchema],
  ['class', classSchema],
  ['hide', hideSchema],
  ['insert', insertSchema],
  ['slot', slotSchema],
  ['show', showSchema],
  ['move', moveSchema],
  ['duplicate', duplicateSchema],
  ['css', cssSchema],
  ['script', scriptSchema],
  ['redirect', redirectSchema],
])

const noKind = v.pipe(
  objectSchema,
  v.looseObject({ kind: choice([...KINDS.keys()].map(String)) }, noteText('CONFIG_FIELD_MISSING')),
) as Schema<unknown> as Schema<t.Change>
