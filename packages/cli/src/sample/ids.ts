import type { Random } from './random.ts'

/** An id as the snippet makes them for visitors, sessions and tabs: 21 characters that are safe in addresses. */
export function createId(random: Random): string {
  return Array.from({ length: ID_CHARS }, () => ALPHABET[random.between(0, 63)]).join('')
}

/**
 * A UUIDv7 (RFC 9562) of a simulated time, epoch milliseconds. Its 74 free bits come from the visitor's own stream,
 * so a repeated run makes the same ids and the collector counts nothing twice.
 */
export function createEventId(at: number, random: Random): string {
  const time = at.toString(16).padStart(12, '0')
  const variant = (8 + random.between(0, 3)).toString(16)
  const hex = toHex(random)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6)}`
}

/** 18 hexadecimal digits, 24 bits at a time. */
function toHex(random: Random): string {
  return Array.from({ length: 3 }, () =>
    random.between(0, 0xff_ff_ff).toString(16).padStart(6, '0'),
  ).join('')
}

const ID_CHARS = 21
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-'
