import { isId, isRecord } from '../guards.ts'
import { TOKEN_CHARS_MAX } from '../limits.ts'
import { isSigned, readClaim, signClaim } from './signed-claim.ts'

/** What a signed token says: a visitor, and until when, in epoch seconds. Everyone can read it; only the secret makes it. */
export interface VisitorClaim {
  readonly visitor: string
  readonly exp: number
}

/** What a visitor's token is for. */
export type VisitorPurpose = 'link' | 'cookie'

/** Makes a token that names a visitor, for one purpose. */
export function signVisitor(
  secret: string,
  purpose: VisitorPurpose,
  claim: VisitorClaim,
): Promise<string> {
  return signClaim(secret, purpose, claim)
}

/**
 * The claim of a token that one of the secrets signed for this purpose and that has not expired at `now`, epoch
 * milliseconds; `undefined` for any other text. The comparison takes the same time whatever differs.
 */
export async function readSignedVisitor(
  secrets: readonly string[],
  purpose: VisitorPurpose,
  token: string,
  now: number,
): Promise<VisitorClaim | undefined> {
  if (token.length > TOKEN_CHARS_MAX || !(await isSigned(secrets, purpose, token))) return undefined
  const claim = readVisitorClaim(token)
  return claim !== undefined && claim.exp * 1_000 > now ? claim : undefined
}

/** What a token claims, unverified: for the browser, which cannot know a secret. */
export function readVisitorClaim(token: string): VisitorClaim | undefined {
  const claim = readClaim(token)
  if (!isRecord(claim)) return undefined
  const { visitor, exp } = claim
  return isId(visitor) && Number.isSafeInteger(exp) ? { visitor, exp: exp as number } : undefined
}
