import { isId } from '../guards.ts'
import { TOKEN_CHARS_MAX } from '../limits.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { toKeyBytes } from './key-bytes.ts'

/** What a signed token says: a visitor, and until when, in epoch seconds. Everyone can read it; only the secret makes it. */
export interface VisitorClaim {
  readonly visitor: string
  readonly exp: number
}

/** Where a token is good: one for a link is none for the cookie. */
export type SignedPurpose = 'link' | 'cookie'

/** Makes `base64url(payload).base64url(HMAC-SHA-256)`. The purpose is part of what is signed, not of the token. */
export async function signVisitor(
  secret: string,
  purpose: SignedPurpose,
  claim: VisitorClaim,
): Promise<string> {
  const payload = toBase64url(new TextEncoder().encode(JSON.stringify(claim)))
  const signature = await crypto.subtle.sign(
    'HMAC',
    await toKey(secret),
    toSigned(purpose, payload),
  )
  return `${payload}.${toBase64url(new Uint8Array(signature))}`
}

/**
 * The claim of a token that one of the secrets signed for this purpose and that has not expired at `now`, epoch
 * milliseconds; `undefined` for any other text. The comparison takes the same time whatever differs.
 */
export async function readSignedVisitor(
  secrets: readonly string[],
  purpose: SignedPurpose,
  token: string,
  now: number,
): Promise<VisitorClaim | undefined> {
  const [payload = '', signature = '', ...rest] = token.split('.')
  const bytes = fromBase64url(signature)
  if (token.length > TOKEN_CHARS_MAX || rest.length > 0 || bytes === undefined) return undefined
  for (const secret of secrets) {
    const signed = toSigned(purpose, payload)
    if (await crypto.subtle.verify('HMAC', await toKey(secret), bytes, signed)) {
      const claim = readVisitorClaim(token)
      return claim !== undefined && claim.exp * 1_000 > now ? claim : undefined
    }
  }
  return undefined
}

/** What a token claims, unverified: for the browser, which cannot know a secret. */
export function readVisitorClaim(token: string): VisitorClaim | undefined {
  const bytes = fromBase64url(token.split('.')[0] ?? '')
  if (bytes === undefined) return undefined
  try {
    const { visitor, exp } = JSON.parse(new TextDecoder().decode(bytes))
    return isId(visitor) && Number.isSafeInteger(exp) ? { visitor, exp } : undefined
  } catch {
    return undefined
  }
}

async function toKey(secret: string) {
  const bytes = await toKeyBytes(secret, 'sign')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify'])
}

function toSigned(purpose: SignedPurpose, payload: string) {
  return new TextEncoder().encode(`${purpose}.${payload}`)
}
