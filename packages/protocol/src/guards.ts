import { ID_CHARS_MAX, NAME_CHARS_MAX } from './limits.ts'

/** True for an object that is not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a UUID of version 7 in lower case, as the browser makes them. */
export function isEventId(value: unknown): value is string {
  return typeof value === 'string' && UUID_V7.test(value)
}

/** True for a visitor, session or tab id: 1 to `ID_CHARS_MAX` letters, digits, `_` and `-`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= ID_CHARS_MAX && ID.test(value)
}

/** True for an event type or the id of a segment, stage, experience, variant or goal. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= NAME_CHARS_MAX && NAME_FORM.test(value)
}

/** True for a time a clock can show: whole milliseconds between 1970 and the year 10000. */
export function isTime(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < TIME_MAX
}

/** The form of a name, its length aside. */
export const NAME_FORM: RegExp = /^[A-Za-z][\w.:-]*$/

/** Keys that reach the prototype machinery of an object: refused wherever keys come from outside. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const ID = /^[\w-]+$/
const TIME_MAX = 253_402_300_800_000
