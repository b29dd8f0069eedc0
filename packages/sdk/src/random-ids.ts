import { toHex } from '@segue/protocol'

/** 64 random bits as 16 hexadecimal digits. */
export function randomHex(): string {
  const [random = 0n] = crypto.getRandomValues(new BigUint64Array(1))
  return toHex(random, 16)
}

/** The id of a visitor, a session or a tab: 128 random bits. */
export function createId(): string {
  return randomHex() + randomHex()
}
