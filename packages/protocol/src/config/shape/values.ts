import * as v from 'valibot'
import { NAME_FORM, UNSAFE_KEYS } from '../../guards.ts'
import { HOST_CHARS_MAX, LABEL_CHARS_MAX, NAME_CHARS_MAX } from '../../limits.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
import { noteText } from '../note.ts'
import { objectSchema, type Schema } from './schema.ts'

/** A text of 1 to `charsMax` characters that is not blank. */
export function text(charsMax: number): Schema<string> {
  const expected = `a text of 1 to ${charsMax} characters that is not blank`
  const note = noteText('CONFIG_TEXT_INVALID', { expected })
  return v.pipe(v.string(), v.regex(/\S/, note), v.maxLength(charsMax, note))
}

/** Any text of at most `charsMax` characters, blank ones included. */
export function textUpTo(charsMax: number): Schema<string> {
  const expected = `a text of at most ${charsMax} characters`
  return v.pipe(v.string(), v.maxLength(charsMax, noteText('CONFIG_TEXT_INVALID', { expected })))
}

/** A text of a given form, `charsMax` characters at most. */
export function form(pattern: RegExp, code: ConfigIssueCode, charsMax: number): Schema<string> {
  const note = noteText(code)
  return v.pipe(v.string(), v.maxLength(charsMax, note), v.regex(pattern, note))
}

/** A number within bounds, both included. */
export function numberBetween(min: number, max: number): Schema<number> {
  const note = noteText('CONFIG_NUMBER_INVALID', { expected: `a number from ${min} to ${max}` })
  return v.pipe(v.number(), v.minValue(min, note), v.maxValue(max, note))
}

/** A whole number within bounds, both included. */
export function wholeBetween(min: number, max: number): Schema<number> {
  const expected = `a whole number from ${min} to ${max}`
  const note = noteText('CONFIG_NUMBER_INVALID', { expected })
  return v.pipe(v.number(), v.integer(note), v.minValue(min, note), v.maxValue(max, note))
}

/** A number above 0, `max` at most. */
export function positiveUpTo(max: number): Schema<number> {
  const expected = `a number above 0, at most ${max}`
  const note = noteText('CONFIG_NUMBER_INVALID', { expected })
  return v.pipe(v.number(), v.gtValue(0, note), v.maxValue(max, note))
}

/** A schema with a description for people who write the config in an editor. */
export function about<Value>(description: string, schema: Schema<Value>): Schema<Value> {
  return v.pipe(schema, v.description(description))
}

/** One of a closed list of texts. */
export function choice<const Names extends readonly string[]>(
  names: Names,
  code: ConfigIssueCode = 'CONFIG_CHOICE_UNKNOWN',
): Schema<Names[number]> {
  return v.picklist(names, noteText(code, { known: names }))
}

/** A list of `min` to `max` entries. */
export function listOf<Item>(
  item: Schema<Item>,
  { min = 0, max }: { min?: number; max: number },
): Schema<readonly Item[]> {
  const note = noteText('CONFIG_LIST_INVALID', { expected: `a list of ${min} to ${max} entries` })
  return v.pipe(v.array(item), v.minLength(min, note), v.maxLength(max, note))
}

/** An object from any name to a value of one kind, with at most `entriesMax` entries. */
export function recordOf<Value>(
  value: Schema<Value>,
  entriesMax: number,
): Schema<{ readonly [name: string]: Value }> {
  const note = noteText('CONFIG_LIST_INVALID', { expected: `at most ${entriesMax} entries` })
  return v.pipe(objectSchema, v.record(v.string(), value), v.maxEntries(entriesMax, note))
}

/** The id of a segment, stage, experience, variant, goal, score or group, or an event's type. */
export const idSchema: Schema<string> = v.pipe(
  form(NAME_FORM, 'CONFIG_ID_INVALID', NAME_CHARS_MAX),
  v.check((id) => !UNSAFE_KEYS.has(id), noteText('CONFIG_ID_INVALID')),
)

/** A host, in lower case. */
export const hostSchema: Schema<string> = form(
  /^[a-z0-9-]+(\.[a-z0-9-]+)*$/,
  'CONFIG_HOST_INVALID',
  HOST_CHARS_MAX,
)

/** An origin of http or https, in lower case. */
export const originSchema: Schema<string> = form(
  /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
  'CONFIG_ORIGIN_INVALID',
  HOST_CHARS_MAX,
)

/** What people read as the name of something. */
export const labelSchema: Schema<string> = text(LABEL_CHARS_MAX)
