import { createRandom } from './random.ts'

/** What chance decides, the same for the same seed. */
export interface Dice {
  readonly isIn: (share: number) => boolean
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined
}

/** Dice of their own for a seed. */
export function createDice(seed: number): Dice {
  const random = createRandom(seed)
  const below = (end: number) => Math.floor(random() * end)
  return { below, isIn: (share) => random() < share, pick: (items) => items[below(items.length)] }
}
