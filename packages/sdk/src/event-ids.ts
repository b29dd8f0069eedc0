import { toHex } from '@segue/protocol'
import { randomHex } from './random-ids.ts'

let newest = 0

/**
 * An event id: a UUID of version 7 (RFC 9562), greater than every one before, also within a millisecond and when the
 * clock steps back. Layout: 48 bits of time, 8 bits of counter, 64 random bits. `now` in epoch milliseconds.
 */
export function createEventId(now: number): string {
  // Time and counter are one number: the 257th id of a millisecond counts into the next.
  newest = Math.max(now * 256, newest + 1)
  return toEventId(newest)
}

/** An event id that tells nothing but this time, in 256ths of a millisecond. */
export function toEventId(time: number): string {
  return (toHex(time, 14) + randomHex()).replace(LAYOUT, '$1-$2-7$3-8$4-')
}

/** The 7 between the groups is the version, the 8 the variant. */
const LAYOUT = /(.{8})(.{4})(.{3})(.{3})/
