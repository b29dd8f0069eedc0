import {
  isRecord,
  type Json,
  type JsonObject,
  LIST_ITEMS_MAX,
  PROPS_KEYS_MAX,
  SECRET_NAME,
  scrub,
  TEXT_CHARS_MAX,
} from '@segue/protocol'
import { PROPS_LEVELS_MAX } from './limits.ts'
import { attempt } from './platform.ts'

/**
 * What a page handed over as properties, as plain JSON within the wire's limits: texts and names scrubbed, texts cut,
 * dates as ISO texts; functions, elements, class instances, unsafe keys, those that a tag manager adds (`gtm.…`), texts
 * and numbers with a secret's name and what lies too deep left out. What is too much is cut, lists and objects before
 * plain values, and told by `segue_cut`.
 */
export function toProps(value: unknown): JsonObject {
  let keysLeft = PROPS_KEYS_MAX - 1
  let isCut = false as boolean

  const toPlain = (value: unknown, level: number) =>
    attempt((): Json | undefined => {
      if (typeof value === 'string') return scrub(value).slice(0, TEXT_CHARS_MAX)
      if (typeof value === 'boolean' || value === null || Number.isFinite(value))
        return value as Json
      // Not by `toJSON`, which pages replace.
      if (value instanceof Date) return value.toISOString()
      const isList = Array.isArray(value)
      if ((!isList && !isPlain(value)) || level > PROPS_LEVELS_MAX) return undefined
      const fields: [string, Json][] = []
      // Of a list no more is looked at than can be kept.
      const given = readFields(isList ? value.slice(0, PROPS_KEYS_MAX) : value)
      // An order's worth stays, however many items stand before it.
      if (!isList) given.sort(([, a], [, b]) => +(typeof a === 'object') - +(typeof b === 'object'))
      for (const [key, field] of given) {
        if (UNSAFE_KEYS.test(key)) continue
        const isTooMuch = (isList && fields.length >= LIST_ITEMS_MAX) || keysLeft-- <= 0
        isCut ||= isTooMuch
        if (isTooMuch || SECRET_NAME.test(`${key}=${typeof field}`)) continue
        const plain = toPlain(field, level + 1)
        if (plain !== undefined) fields.push([scrub(key), plain])
      }
      return isList ? fields.map(([, item]) => item) : Object.fromEntries(fields)
    })

  const props = toPlain(value, 0)
  return isRecord(props) ? ({ ...props, ...(isCut && { segue_cut: true }) } as JsonObject) : {}
}

/** The fields of a page's object; what cannot be read, as where a getter throws, is as if it was not there. */
export function readFields(value: object): [name: string, field: unknown][] {
  return Object.keys(value).map((name) => [name, attempt(() => (value as never)[name])])
}

/** True for `{}` of any frame and for objects without a prototype; false for elements and class instances. */
export function isPlain(value: unknown): value is object {
  if (!isRecord(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return !prototype || !Object.getPrototypeOf(prototype)
}

const UNSAFE_KEYS = /^(gtm\..*|__proto__|constructor|prototype)$/
