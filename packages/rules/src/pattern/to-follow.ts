/**
 * Where a match goes on, for eight places at a time: number 256 × n + taken is what follows those of the places from
 * 8 × n on whose bits are in `taken`. `next` says what follows each place alone. Sets are in halves, the low one first.
 *
 * Worked example: 0 leads to 1, and 1 to 0 and 2. Then number 0b11 is 0b010 with 0b101, so 0b111.
 */
export function toFollow(next: Int32Array): Int32Array {
  const follow = new Int32Array(Math.ceil(next.length / 2 / 8) * ROW)
  for (let half = 0; half < next.length; half += 1) {
    const first = Math.floor(half / 2 / 8) * ROW + (half % 2)
    // The sets with this place are those without it, and what follows it.
    const without = 2 << (Math.floor(half / 2) % 8)
    for (let others = 0; others < without; others += 2) {
      follow[first + without + others] = (follow[first + others] as number) | (next[half] as number)
    }
  }
  return follow
}

/** Halves in a row of what {@link toFollow} gives. */
export const ROW: number = 2 * 256
