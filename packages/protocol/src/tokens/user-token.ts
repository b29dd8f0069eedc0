import { isRecord } from '../guards.ts'
import { TOKEN_CHARS_MAX, USER_CHARS_MAX } from '../limits.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { toKeyBytes } from './key-bytes.ts'

/** What a user token says: who the user is, and until when, in epoch seconds. */
export interface UserClaim {
  readonly user: string
  readonly exp: number
}

/**
 * Seals a claim by AES-GCM with a key from the secret: nobody without it can read the user's id in the token, change
 * it, or make one. Two tokens of one user have nothing in common.
 */
export async function sealUser(secret: string, { user, exp }: UserClaim): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const text = new TextEncoder().encode(JSON.stringify({ user, exp }))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await toKey(secret), text)
  return toBase64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

/**
 * The claim that one of the secrets sealed, when it has not expired at `now`, epoch milliseconds; `undefined` for any
 * other text.
 */
export async function openUser(
  secrets: readonly string[],
  token: string,
  now: number,
): Promise<UserClaim | undefined> {
  const bytes = token.length <= TOKEN_CHARS_MAX ? fromBase64url(token) : undefined
  if (bytes === undefined) return undefined
  for (const secret of secrets) {
    const claim = await open(secret, bytes)
    if (claim !== undefined) return claim.exp * 1_000 > now ? claim : undefined
  }
  return undefined
}

/** True for an id a user can have: a text, and no e-mail address, since those are removed from events. */
export function isUserId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= USER_CHARS_MAX && USER_FORM.test(value)
}

async function open(
  secret: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<UserClaim | undefined> {
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, IV_BYTES) }
  try {
    const key = await toKey(secret)
    const text = await crypto.subtle.decrypt(algorithm, key, bytes.subarray(IV_BYTES))
    const claim: unknown = JSON.parse(new TextDecoder().decode(text))
    const isSound = isRecord(claim) && isUserId(claim.user) && Number.isSafeInteger(claim.exp)
    return isSound ? { user: claim.user as string, exp: claim.exp as number } : undefined
  } catch {
    return undefined
  }
}

async function toKey(secret: string) {
  const bytes = await toKeyBytes(secret, 'seal')
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const IV_BYTES = 12
/** Printable, and without an at sign between two other characters. */
const USER_FORM = /^(?!.*[^@]@[^@])[^\p{C}]+$/u
