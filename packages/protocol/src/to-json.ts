import { toHex } from './to-hex.ts'

/**
 * JSON text in printable ASCII only, so its length is its size in bytes.
 *
 * Written by hand because pages patch what `JSON.stringify` relies on: Prototype.js adds `Array.prototype.toJSON`,
 * which turns lists into texts. Reads own properties only and leaves out undefined ones.
 */
export function toJson(value: unknown): string {
  // A search that finds nothing is cheaper than a replacement that does.
  if (typeof value === 'string')
    return `"${value.search(ESCAPED) < 0 ? value : value.replace(ESCAPED, toEscape)}"`
  if (typeof value !== 'object' || value === null) return `${value}`
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item)).join()}]`
  const fields = Object.entries(value).flatMap(([name, field]) =>
    field === undefined ? [] : `${toJson(name)}:${toJson(field)}`,
  )
  return `{${fields.join()}}`
}

function toEscape(unit: string): string {
  return `\\u${toHex(unit.charCodeAt(0), 4)}`
}

/** Everything but printable ASCII without the quote and the backslash, by UTF-16 unit. */
const ESCAPED = /[^ !#-[\]-~]/g
