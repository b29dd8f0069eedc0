/** A stream of chance that is the same for the same seed, on every machine. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  /** A positive number with this mean and no memory: waiting times. */
  readonly waiting: (mean: number) => number
  /** One entry of a list that is not empty. */
  readonly pick: <Entry>(entries: readonly Entry[]) => Entry
  /** One entry, more often the greater its `share`. Shares need not add up to anything. */
  readonly pickByShare: <Entry extends { readonly share: number }>(
    entries: readonly Entry[],
  ) => Entry
}

/**
 * Creates the stream number `stream` of a seed, both 32-bit. Streams of one seed do not overlap in practice, so each
 * visitor has their own and none depends on how many came before.
 *
 * The generator is Chris Doty-Humphrey's sfc32 (PractRand), with a state of 128 bits.
 */
export function createRandom(seed: number, stream: number): Random {
  const nextBits = createSfc32(seed, stream)
  const next = (): number => nextBits() / 4_294_967_296
  const pick = <Entry>(entries: readonly Entry[]): Entry =>
    entries[Math.floor(next() * entries.length)] as Entry
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    waiting: (mean) => -Math.log(1 - next()) * mean,
    pick,
    pickByShare: (entries) => {
      let rest = next() * entries.reduce((sum, { share }) => sum + share, 0)
      for (const entry of entries) {
        rest -= entry.share
        if (rest < 0) return entry
      }
      return pick(entries)
    },
  }
}

function createSfc32(seed: number, stream: number): () => number {
  let a = seed | 0
  let b = stream | 0
  let c = 0
  let counter = 1
  const next = (): number => {
    const result = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next()
  return next
}

/** Rounds after which a difference of one bit in the seed has reached every bit of the state. */
const WARM_UP_ROUNDS = 16
