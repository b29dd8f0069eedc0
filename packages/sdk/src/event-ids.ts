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
    if (ms > time || counter > 0xfff) [time, counter] = [Math.max(ms, time + 1), 0]
    const [first = 0, ...rest] = crypto.getRandomValues(new Uint8Array(8))
    const random = [(first & 0x3f) | 0x80, ...rest].map((byte) => toHex(byte, 2)).join('')
    return `${toHex(time, 12)}7${toHex(counter, 3)}${random}`.replace(
      /(.{8})(.{4})(.{4})(.{4})/,
      '$1-$2-$3-$4-',
    )
  }
}

function toHex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
