import { toHex } from '@segue/protocol'

/** 64 random bits as 16 hexadecimal digits. */
export function randomHex(): string {
  // A browser takes as long for one number as for many: a quarter of all that a click costs.
  if (!pool.length) pool.push(...crypto.getRandomValues(new BigUint64Array(POOL_MAX)))
  return toHex(pool.pop() as bigint, 16)
}

/** The id of a visitor, a session or a tab: 128 random bits. */
export function createId(): string {
  return randomHex() + randomHex()
}

/** Random numbers for the next ids. */
const pool: bigint[] = []
const POOL_MAX = 32
