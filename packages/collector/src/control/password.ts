import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A password made unreadable: scrypt with a salt of its own, parameters included, so that they can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/**
 * Whether a password belongs to a hash, compared in constant time. Without a hash (no such user) it takes just as long
 * and is false, so that the time taken does not tell who exists.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored === undefined) {
    await derive(password, randomBytes(SALT_BYTES), COST)
    return false
  }
  const [, cost, salt, hash] = stored.split('$')
  const actual = await derive(password, Buffer.from(salt ?? '', 'base64url'), Number(cost))
  return timingSafeEqual(actual, Buffer.from(hash ?? '', 'base64url'))
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
  return scryptAsync(password.normalize('NFKC'), salt, HASH_BYTES, options)
}

const scryptAsync = promisify(
  (
    password: string,
    salt: Buffer,
    length: number,
    options: { N: number; r: number; p: number; maxmem: number },
    done: (error: Error | null, hash: Buffer) => void,
  ) => scrypt(password, salt, length, options, done),
)

const HASH_BYTES = 32
const SALT_BYTES = 16
/** scrypt's N: 2^15 with r = 8 takes 32 MB and some 60 ms. */
const COST = 32_768
