/**
 * FNV-1a, 32 bit, over UTF-16 code units.
 *
 * Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>. Worked example: `hash('a')` is 3826002220.
 */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return sum >>> 0
}

/**
 * The visitor's bucket, 0 to 9999, for a seed: FNV-1a of seed and visitor, hashed once more as decimal digits.
 * GrowthBook publishes the same scheme as hash version 2, so its assignments can be brought along.
 */
export function bucketOf(seed: string, visitor: string): number {
  return hash(`${hash(seed + visitor)}`) % BUCKETS
}

/** How many buckets there are. */
export const BUCKETS = 10_000
