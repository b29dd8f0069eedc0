import { toHalves } from './to-halves.ts'

/**
 * Where a match goes on, for eight places at a time: number 256 × n + taken is what follows those of the places from
 * 8 × n on whose bits are in `taken`, in halves. `next` says what follows each place alone.
 *
 * Worked example: 0 leads to 1, and 1 to 0 and 2. Then number 0b11 is 0b010 with 0b101, so 0b111.
 */
export function toFollow(next: readonly bigint[]): Int32Array {
  const follow: bigint[] = []
  for (let first = 0; first < next.length; first += 8) {
    const row = [0n]
    for (const places of next.slice(first, first + 8)) {
      row.push(...row.map((others) => others | places))
    }
    follow.push(...row)
  }
  return toHalves(follow)
}
