import { toHex } from './to-hex.ts'

/**
 * JSON text for people: as `JSON.stringify` writes it, control characters by their numbers; with a `step` each field has a
 * line of its own, so much further in. What JSON does not have is `null`.
 *
 * Written by hand because pages patch what `JSON.stringify` relies on: Prototype.js adds `Array.prototype.toJSON`,
 * which turns lists into texts, and other tools wrap the function itself. Reads own properties only.
 */
export function toReadableJson(value: unknown, step = '', indent = ''): string {
  if (typeof value === 'string') return `"${value.replace(UNREADABLE, toEscape)}"`
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null'
  if (typeof value === 'boolean') return `${value}`
  if (typeof value !== 'object' || value === null) return 'null'
  const inner = indent + step
  const write = (part: unknown) => toReadableJson(part, step, inner)
  const [open, parts, close] = Array.isArray(value)
    ? ['[', value.map(write), ']']
    : ['{', Object.entries(value).flatMap(toField), '}']

  function toField([key, part]: readonly [string, unknown]): readonly string[] {
    return part === undefined ? [] : [`${write(key)}:${step && ' '}${write(part)}`]
  }

  if (!step || parts.length === 0) return `${open}${parts.join(',')}${close}`
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}

function toEscape(unit: string): string {
  return unit === '"' || unit === '\\' ? `\\${unit}` : `\\u${toHex(unit.charCodeAt(0), 4)}`
}

/** What JSON cannot hold as it is, and halves of characters, which no file can. */
const UNREADABLE = /["\\\p{Cc}\p{Surrogate}]/gu
