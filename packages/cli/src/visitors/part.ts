import { childPath, isRecord, type Json, type JsonObject, UNSAFE_KEYS } from '@segue/protocol'
import { parseTime } from './time.ts'

/** A part of a file that is being read: its value, where it is, and who takes complaints. */
export interface Part {
  readonly value: unknown
  /** As code would read it: `visitors[2].events[0].at`. */
  readonly path: string
  readonly complain: Complain
}

/** Takes what is wrong at a path. */
export type Complain = (path: string, expected: string, value: unknown) => void

/** Reads a part. Where something is wrong it complains and gives a stand-in, so that reading goes on. */
export type Reader<Value> = (part: Part) => Value

/** A reader for each field of an object. */
export type FieldReaders<Shape extends object> = {
  readonly [Key in keyof Shape]-?: Reader<Shape[Key] | undefined>
}

/** Reads an object with exactly these fields. A field whose reader gives `undefined` is left out; others are refused. */
export function readFields<Shape extends object>(part: Part, readers: FieldReaders<Shape>): Shape {
  const { value, path, complain } = part
  const names = Object.keys(readers)
  if (!isRecord(value)) complain(path, `an object with ${names.join(', ')}`, value)
  const given = isRecord(value) ? value : {}
  for (const key of Object.keys(given)) {
    if (names.includes(key)) continue
    complain(childPath(path, key), `one of the fields ${names.join(', ')}`, key)
  }
  const complainInside = isRecord(value) ? complain : () => {}
  const fields = Object.entries<Reader<unknown>>(readers).map(([key, read]) => {
    const own = Object.hasOwn(given, key) ? given[key] : undefined
    return [key, read({ value: own, path: childPath(path, key), complain: complainInside })]
  })
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined)) as Shape
}

/** Makes a reader of fields that may be missing. */
export function optional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (part) => (part.value === undefined ? undefined : read(part))
}

/** Makes a reader of lists. */
export function listOf<Item>(read: Reader<Item>): Reader<readonly Item[]> {
  return ({ value, path, complain }) => {
    if (!Array.isArray(value)) complain(path, 'a list', value)
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return items.map((item, index) => read({ value: item, path: childPath(path, index), complain }))
  }
}

/** Makes a reader of objects whose keys are free. How a value is read may depend on its key. */
export function recordOf<Value>(
  readerOf: (key: string) => Reader<Value>,
): Reader<{ readonly [key: string]: Value }> {
  return ({ value, path, complain }) => {
    if (!isRecord(value)) complain(path, 'an object', value)
    const entries = Object.entries(isRecord(value) ? value : {}).map(([key, item]) => {
      const inside = childPath(path, key)
      if (UNSAFE_KEYS.has(key)) complain(inside, 'another name', key)
      return [key, readerOf(key)({ value: item, path: inside, complain })] as const
    })
    return Object.fromEntries(entries)
  }
}

/** Reads a text that is not empty. */
export const readText: Reader<string> = ({ value, path, complain }) => {
  if (typeof value === 'string' && value !== '') return value
  complain(path, 'a text', value)
  return ''
}

/** Makes a reader of one of some values; without a list, of any text or `null`. */
export function oneOf<Choice extends string | null>(
  choices: readonly Choice[] | undefined,
): Reader<Choice> {
  return ({ value, path, complain }) => {
    const choice = value as Choice
    const isKnown = choices ? choices.includes(choice) : typeof value === 'string' || value === null
    if (!isKnown)
      complain(path, choices ? `one of ${choices.map(String).join(', ')}` : 'a text or null', value)
    return choice
  }
}

/** Reads a moment: epoch milliseconds. */
export const readTime: Reader<number> = ({ value, path, complain }) => {
  const time = parseTime(value)
  if (time === undefined) complain(path, 'a time such as "2026-11-22T10:00:00Z"', value)
  return time ?? 0
}

/** Reads an object of plain data, as it is. */
export const readJsonObject: Reader<JsonObject> = (part) =>
  recordOf<Json>(
    () =>
      ({ value }) =>
        value as Json,
  )(part)
