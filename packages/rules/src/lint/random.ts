import { hash } from '../hash.ts'

/** Numbers from 0 (included) to 1 (not included), spread evenly enough to choose by, and the same for the same seed. */
export function createRandom(seed: number): () => number {
  let drawn = 0
  return () => {
    drawn += 1
    return hash(`${hash(`${seed}:${drawn}`)}`) / 2 ** 32
  }
}
