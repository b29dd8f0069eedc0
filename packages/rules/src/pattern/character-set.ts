/** Characters of a text, as ranges of UTF-16 code units, both ends included; with `isNegated` all others. */
export interface CharacterSet {
  readonly ranges: readonly Range[]
  readonly isNegated: boolean
}

/** From a code unit to another. */
export type Range = readonly [from: number, to: number]

/** What the ranges leave out. They have to be in order and apart. */
export function invert(ranges: readonly Range[]): readonly Range[] {
  const starts = [0, ...ranges.map(([, to]) => to + 1)]
  const ends = [...ranges.map(([from]) => from - 1), UNIT_MAX]
  return starts.map((from, index): Range => [from, ends[index] ?? UNIT_MAX])
}

/**
 * The alphabet of some sets: their ranges cut the code units into kinds, all of one kind are in the same sets. However
 * long the classes of a pattern are, a character is sorted once, and then each of them answers from its table.
 */
export function createAlphabet(sets: readonly CharacterSet[]): Alphabet {
  const cuts = sets.flatMap(({ ranges }) => ranges.flatMap(([from, to]) => [from, to + 1]))
  const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b)
  return {
    kindOf(unit) {
      let low = 0
      for (let high = starts.length; high - low > 1; ) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) <= unit) low = middle
        else high = middle
      }
      return low
    },
    tableOf: ({ ranges }) =>
      Uint8Array.from(starts, (start) =>
        ranges.some(([from, to]) => from <= start && start <= to) ? 1 : 0,
      ),
  }
}

/** Sorts code units into kinds; a set's table says of each kind whether its ranges hold it, 1 or 0. */
export interface Alphabet {
  readonly kindOf: (unit: number) => number
  readonly tableOf: (set: CharacterSet) => Uint8Array
}

const UNIT_MAX = 0xffff
