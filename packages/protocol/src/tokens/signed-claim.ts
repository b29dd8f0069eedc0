import { fromBase64url, toBase64url } from './base64url.ts'
import { toKeyBytes } from './key-bytes.ts'

/** Where a token is good: one for a link is none for the cookie. */
export type SignedPurpose = 'link' | 'cookie' | 'summary'

/** Makes `base64url(payload).base64url(HMAC-SHA-256)`. The purpose is part of what is signed, not of the token. */
export async function signClaim(
  secret: string,
  purpose: SignedPurpose,
  claim: object,
): Promise<string> {
  const payload = toBase64url(new TextEncoder().encode(JSON.stringify(claim)))
  const signature = await crypto.subtle.sign(
    'HMAC',
    await toKey(secret),
    toSigned(purpose, payload),
  )
  return `${payload}.${toBase64url(new Uint8Array(signature))}`
}

/** Whether one of the secrets signed the token for this purpose. Takes the same time whatever differs. */
export async function isSigned(
  secrets: readonly string[],
  purpose: SignedPurpose,
  token: string,
): Promise<boolean> {
  const [payload = '', signature = '', ...rest] = token.split('.')
  const bytes = fromBase64url(signature)
  if (rest.length > 0 || bytes === undefined) return false
  for (const secret of secrets) {
    const signed = toSigned(purpose, payload)
    if (await crypto.subtle.verify('HMAC', await toKey(secret), bytes, signed)) return true
  }
  return false
}

/** What a token claims, unverified; undefined where its payload is no JSON. */
export function readClaim(token: string): unknown {
  const bytes = fromBase64url(token.split('.')[0] ?? '')
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
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
