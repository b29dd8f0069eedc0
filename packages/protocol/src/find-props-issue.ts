import { type EventIssueCode, toEventIssue } from './event-issues.ts'
import { isRecord, UNSAFE_KEYS } from './guards.ts'
import type { Issue } from './issue.ts'
import { childPath } from './json-path.ts'
import { LIST_ITEMS_MAX, PROPS_DEPTH_MAX, PROPS_KEYS_MAX, TEXT_CHARS_MAX } from './limits.ts'

/**
 * The first thing wrong with an event's properties, or nothing: they are JSON, within the limits, free of keys of
 * the prototype machinery. Collectors call it for every event, so a path is put together only for an issue.
 */
export function findPropsIssue(props: unknown, path: string): Issue | undefined {
  if (!isRecord(props)) return toEventIssue('EVENT_PROPS_INVALID', path, props)
  const walk: Walk = { trail: [], keys: 0 }
  const fault = findFault(props, walk)
  if (fault === undefined) return undefined
  return toEventIssue(fault.code, walk.trail.reduce<string>(childPath, path), fault.received)
}

interface Walk {
  /** The keys that lead to the value at hand; when a fault is found, to the fault. */
  readonly trail: (string | number)[]
  /** Keys and list entries seen so far. */
  keys: number
}

/** An object or a list, by its keys. */
type Members = Readonly<Record<string | number, unknown>>

interface Fault {
  readonly code: EventIssueCode
  readonly received: unknown
}

function findFault(value: unknown, walk: Walk): Fault | undefined {
  if (typeof value === 'object' && value !== null) return findFaultInside(value, walk)
  const code = findScalarCode(value)
  return code && { code, received: value }
}

function findScalarCode(value: unknown): EventIssueCode | undefined {
  if (typeof value === 'string') {
    return value.length > TEXT_CHARS_MAX ? 'EVENT_TEXT_TOO_LONG' : undefined
  }
  const isSound = typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean'
  return isSound || value === null ? undefined : 'EVENT_PROPS_INVALID'
}

function findFaultInside(value: object, walk: Walk): Fault | undefined {
  const { trail } = walk
  if (trail.length === PROPS_DEPTH_MAX) return { code: 'EVENT_PROPS_TOO_DEEP', received: value }
  const isList = Array.isArray(value)
  if (isList && value.length > LIST_ITEMS_MAX)
    return { code: 'EVENT_LIST_TOO_LONG', received: value }
  // Keys without their values: a list of pairs for each object costs more than the checks.
  for (const key of isList ? value.keys() : Object.keys(value)) {
    walk.keys += 1
    if (walk.keys > PROPS_KEYS_MAX) return { code: 'EVENT_PROPS_TOO_MANY', received: value }
    trail.push(key)
    if (typeof key === 'string' && UNSAFE_KEYS.has(key)) {
      return { code: 'EVENT_KEY_UNSAFE', received: key }
    }
    const fault = findFault((value as Members)[key], walk)
    if (fault !== undefined) return fault
    trail.pop()
  }
  return undefined
}
