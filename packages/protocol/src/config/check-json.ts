import { UNSAFE_KEYS } from '../guards.ts'
import { childPath } from '../json-path.ts'
import { CONFIG_BYTES_MAX, CONFIG_DEPTH_MAX } from '../limits.ts'
import type { ConfigIssueCode } from './issues/config-issues.ts'
import type { Report } from './to-config-issue.ts'

/**
 * Looks at an input before any schema does: everything in it is JSON, nested no deeper than `CONFIG_DEPTH_MAX`, free
 * of keys of the prototype machinery, and no larger than `CONFIG_BYTES_MAX` as JSON. Whatever comes later may
 * therefore call itself without fear. Works through a list of its own, so that depth costs no stack, and stops at
 * the size, so that a value which contains itself ends too.
 */
export function checkJson(input: unknown, report: Report): void {
  const waiting: Visit[] = [{ value: input, path: '', depth: 0 }]
  let bytesLeft = CONFIG_BYTES_MAX
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path, depth } = visit
    const code = findCode(value, depth)
    if (code !== undefined) {
      report({ code, path, received: value })
      continue
    }
    bytesLeft -= countOwnBytes(value)
    if (bytesLeft < 0) {
      report({ code: 'CONFIG_TOO_LARGE', path: '', received: input })
      return
    }
    if (typeof value !== 'object' || value === null) continue
    const isList = Array.isArray(value)
    for (const [key, member] of Object.entries(value).reverse()) {
      const at = childPath(path, isList ? Number(key) : key)
      if (UNSAFE_KEYS.has(key)) report({ code: 'CONFIG_KEY_UNSAFE', path: at, received: key })
      else waiting.push({ value: member, path: at, depth: depth + 1 })
    }
  }
}

interface Visit {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

function findCode(value: unknown, depth: number): ConfigIssueCode | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'CONFIG_NOT_JSON'
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined
  if (typeof value !== 'object') return 'CONFIG_NOT_JSON'
  return depth === CONFIG_DEPTH_MAX ? 'CONFIG_TOO_DEEP' : undefined
}

/**
 * Bytes of a value as JSON without white space, its members left out. Example: `{"a":1,"b":2}` has 13, 11 of them
 * its own: braces, the comma, both keys with quotes and colons.
 */
function countOwnBytes(value: unknown): number {
  if (typeof value !== 'object' || value === null) return countUtf8(JSON.stringify(value))
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
