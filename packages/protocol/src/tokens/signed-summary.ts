import { isId, isRecord } from '../guards.ts'
import { SIGNED_SUMMARY_CHARS_MAX } from '../limits.ts'
import { isSigned, readClaim, signClaim } from './signed-claim.ts'

/** What a site's own server may know of a visitor: no id, no events. */
export interface VisitorSummary {
  readonly segments: readonly string[]
  readonly stage: string
  /** The arm per experience: a variant, `control` or `holdout`. */
  readonly assignments: { readonly [experience: string]: string }
}

/** When a summary holds. */
export interface SummaryTerms {
  /** The end, epoch seconds. */
  readonly exp: number
  /** The stamp of the newest wipe before it was made, where there was one: it holds until the next. */
  readonly after?: string
}

/** Signs a summary. Undefined where that is longer than `SIGNED_SUMMARY_CHARS_MAX`. */
export async function signSummary(
  secret: string,
  { segments, stage, assignments }: VisitorSummary,
  { exp, after }: SummaryTerms,
): Promise<string | undefined> {
  const token = await signClaim(secret, 'summary', { segments, stage, assignments, exp, after })
  return token.length > SIGNED_SUMMARY_CHARS_MAX ? undefined : token
}

/**
 * The summary that one of the secrets signed, that has not expired at `now`, epoch milliseconds, and that bears the stamp
 * of the newest wipe, if there was one; `undefined` for any other text.
 */
export async function readSignedSummary(
  secrets: readonly string[],
  token: string,
  { now, wipe }: { readonly now: number; readonly wipe?: string | undefined },
): Promise<VisitorSummary | undefined> {
  const isLong = token.length > SIGNED_SUMMARY_CHARS_MAX
  if (isLong || !(await isSigned(secrets, 'summary', token))) return undefined
  const claim = readClaim(token)
  if (!isRecord(claim) || !(Number(claim.exp) * 1_000 > now)) return undefined
  if (wipe !== undefined && claim.after !== wipe) return undefined
  return toVisitorSummary(claim)
}

/** The three parts of a summary in something that may be one, a profile for instance; `undefined` where one is missing. */
export function toVisitorSummary(value: unknown): VisitorSummary | undefined {
  if (!isRecord(value)) return undefined
  const { segments, stage, assignments } = value
  const isSound =
    Array.isArray(segments) &&
    segments.every(isId) &&
    typeof stage === 'string' &&
    isRecord(assignments) &&
    Object.values(assignments).every(isId)
  if (!isSound) return undefined
  return { segments, stage, assignments: assignments as VisitorSummary['assignments'] }
}
