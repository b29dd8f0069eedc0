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
 * long the classes of a pattern are, a character is sorted once, and then all of them answer from one table.
 */
export function createAlphabet(sets: Iterable<CharacterSet>): Alphabet {
  const cuts = [...sets].flatMap(({ ranges }) => ranges.flatMap(([from, to]) => [from, to + 1]))
  const starts = new Uint32Array([0, ...cuts]).sort()
  return {
    starts,
    kindOf(unit) {
      let low = 0
      for (let high = starts.length; high - low > 1; ) {
        const middle = (low + high) >> 1
        if ((starts[middle] as number) <= unit) low = middle
        else high = middle
      }
      return low
    },
  }
}

/** Sorts code units into kinds, numbered from 0 in their order. */
export interface Alphabet {
  /** The first code unit of each. */
  readonly starts: Uint32Array
  readonly kindOf: (unit: number) => number
}

const UNIT_MAX = 0xffff
