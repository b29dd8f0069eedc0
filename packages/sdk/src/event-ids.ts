/**
 * Makes event ids: UUIDs of version 7 (RFC 9562), each greater than the one before, also within a millisecond and
 * when the clock steps back. Layout: 48 bits of time, 12 bits of counter, 62 random bits.
 */
export function createEventIds(now: () => number): () => string {
  let time = 0
  let counter = 0
  return () => {
    const ms = now()
    counter += 1
    if (ms > time) [time, counter] = [ms, 0]
    else if (counter > COUNTER_MAX) [time, counter] = [time + 1, 0]
    const [first = 0, ...rest] = crypto.getRandomValues(new Uint8Array(8))
    const clock = toHex(time, 12)
    const random = toHex((first & 0x3f) | 0x80, 2) + rest.map((byte) => toHex(byte, 2)).join('')
    const parts = [clock.slice(0, 8), clock.slice(8), `7${toHex(counter, 3)}`]
    return [...parts, random.slice(0, 4), random.slice(4)].join('-')
  }
}

function toHex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

const COUNTER_MAX = 0xfff
