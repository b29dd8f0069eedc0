import { UNSAFE_KEYS } from '../guards.ts'
import { childPath } from '../json-path.ts'
import { CONFIG_BYTES_MAX, CONFIG_DEPTH_MAX } from '../limits.ts'
import { findFlaw } from './find-flaw.ts'
import type { Finding, Report } from './to-config-issue.ts'

/**
 * Copies an input before any schema looks at it. Reports what is not JSON, is nested deeper than `CONFIG_DEPTH_MAX`,
 * has a key of the prototype machinery, or is larger than `CONFIG_BYTES_MAX` as JSON; where it reports nothing the
 * copy is whole. Its objects inherit nothing.
 *
 * Whatever comes later may therefore call itself without fear, and meets no code of the input: getters and proxies run
 * here, for each member once. Works through a list of its own, so that depth costs no stack, and stops at the size.
 */
export function copyJson(input: unknown, report: Report): unknown {
  const whole: Copy = {}
  const waiting: Visit[] = [{ path: '', owner: whole, key: 'copy', read: () => input }]
  let bytesLeft = CONFIG_BYTES_MAX
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { path, owner, key, inside } = visit
    try {
      const value = visit.read()
      const fault = findFault(value, visit)
      if (fault !== undefined) {
        report(fault)
        continue
      }
      bytesLeft -= countOwnBytes(value)
      if (bytesLeft < 0) {
        report({ code: 'CONFIG_TOO_LARGE', path: '', received: undefined, shown: LARGER })
        return undefined
      }
      owner[key] = isObject(value) ? createCopy(value) : value
      if (!isObject(value)) continue
      const opened = { value, path, depth: depthOf(visit) + 1, inside }
      for (const member of listMembers(opened, owner[key] as Copy).reverse()) {
        if (!UNSAFE_KEYS.has(member.key)) waiting.push(member)
        else report({ code: 'CONFIG_KEY_UNSAFE', path: member.path, received: member.key })
      }
    } catch {
      report({ code: 'CONFIG_NOT_JSON', path, received: undefined, shown: UNREADABLE })
    }
  }
  return whole.copy
}

/** A value that waits to be read, and where its copy goes. */
interface Visit {
  readonly path: string
  readonly owner: Copy
  readonly key: string
  /** The object or list that it is a member of. */
  readonly inside?: Opened | undefined
  readonly read: () => unknown
}

/** An object or list of the input whose members are looked at. */
interface Opened {
  readonly value: object
  readonly path: string
  /** Levels of nesting of its members. */
  readonly depth: number
  readonly inside?: Opened | undefined
}

/** An object or list in the making. */
type Copy = Record<string, unknown>

function depthOf({ inside }: Visit): number {
  return inside?.depth ?? 0
}

function createCopy(value: object): object {
  return Array.isArray(value) ? [] : Object.create(null)
}

function listMembers(opened: Opened, owner: Copy): Visit[] {
  const { value, path } = opened
  const isList = Array.isArray(value)
  return Object.keys(value).map((key) => ({
    path: childPath(path, isList ? Number(key) : key),
    owner,
    key,
    inside: opened,
    read: () => (value as Copy)[key],
  }))
}

/** What is wrong with a value, its members left out. */
function findFault(value: unknown, visit: Visit): Finding | undefined {
  const { path } = visit
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return undefined
  if (typeof value !== 'object') return { code: 'CONFIG_NOT_JSON', path, received: value }
  const circle = findCircle(value, visit.inside)
  if (circle) return { code: 'CONFIG_NOT_JSON', path, received: undefined, shown: circle }
  if (depthOf(visit) === CONFIG_DEPTH_MAX) return { code: 'CONFIG_TOO_DEEP', path, received: value }
  const flaw = findFlaw(value)
  if (flaw === undefined) return undefined
  const at = flaw.key === undefined ? path : childPath(path, flaw.key)
  return { code: 'CONFIG_NOT_JSON', path: at, received: undefined, shown: flaw.shown }
}

function findCircle(value: object, inside: Opened | undefined): string | undefined {
  for (let outer = inside; outer !== undefined; outer = outer.inside) {
    if (outer.value === value) return `${outer.path || 'the whole'}, which it is a part of`
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/**
 * Bytes of a value as JSON without white space, its members left out. Example: `{"a":1,"b":2}` has 13, 11 of them
 * its own: braces, the comma, both keys with quotes and colons.
 */
function countOwnBytes(value: unknown): number {
  if (!isObject(value)) return countUtf8(JSON.stringify(value))
  const keys = Object.keys(value)
  const around = 2 + Math.max(0, keys.length - 1)
  if (Array.isArray(value)) return around
  return keys.reduce((bytes, key) => bytes + countUtf8(JSON.stringify(key)) + 1, around)
}

/** Bytes of a text in UTF-8. Example: `é` takes 2, `€` 3, and each half of a pair such as `😀` 2. */
function countUtf8(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) bytes += 1
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1
  }
  return bytes
}

const UNREADABLE = 'a value that cannot be read'
const LARGER = 'more than that'
