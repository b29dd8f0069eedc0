import {
  isRecord,
  type Json,
  type JsonObject,
  LIST_ITEMS_MAX,
  PROPS_KEYS_MAX,
  TEXT_CHARS_MAX,
} from '@segue/protocol'
import { PROPS_LEVELS_MAX } from './limits.ts'
import { scrub } from './scrub.ts'

/**
 * What a page handed over as properties, as plain JSON within the wire's limits: texts scrubbed and cut, dates as
 * ISO texts; functions, elements, class instances, unsafe keys and what lies too deep left out.
 */
export function toProps(value: unknown): JsonObject {
  const props = toPlain(value, 0, { keys: 0 })
  return isRecord(props) ? (props as JsonObject) : {}
}

function toPlain(value: unknown, level: number, seen: { keys: number }): Json | undefined {
  if (typeof value === 'string') return scrub(value).slice(0, TEXT_CHARS_MAX)
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'object' || level > PROPS_LEVELS_MAX) return undefined
  if (value instanceof Date) return toPlain(value.toJSON(), level, seen)
  const isList = Array.isArray(value)
  if (!isList && !isPlain(value)) return undefined
  const pairs = Object.entries(value).slice(0, isList ? LIST_ITEMS_MAX : PROPS_KEYS_MAX)
  const kept: [string, Json][] = []
  for (const [key, field] of pairs) {
    if (UNSAFE_KEYS.test(key) || ++seen.keys > PROPS_KEYS_MAX) continue
    const plain = toPlain(field, level + 1, seen)
    if (plain !== undefined) kept.push([key, plain])
  }
  return isList ? kept.map(([, item]) => item) : Object.fromEntries(kept)
}

/** True for `{}` of any frame and for objects without a prototype; false for elements and class instances. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const UNSAFE_KEYS = /^(__proto__|constructor|prototype)$/
