import { createHash } from 'node:crypto'
import { isEventId, isTime, OWN_ID_CHARS_MAX } from '@segue/protocol'

/** Epoch milliseconds from a number, or from ISO 8601 with `Z` or an offset; undefined for anything else. */
export function findMoment(at: unknown): number | undefined {
  const time = typeof at === 'string' && ISO.test(at) ? Date.parse(at) : at
  return isTime(time) ? time : undefined
}

/**
 * The UUIDv7 of an event that a server calls by an id of its own: the event's time, then a hash of the id, so that a
 * retry makes the same one. An id that is a UUIDv7 already stays. Undefined for what is no id.
 */
export function toOwnEventId(id: unknown, at: number): string | undefined {
  if (isEventId(id)) return id
  if (typeof id !== 'string' || id === '' || id.length > OWN_ID_CHARS_MAX) return undefined
  const time = at.toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(id).digest('hex')
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
