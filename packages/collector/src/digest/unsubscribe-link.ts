import type { SignedLinks } from '../control/signed-links.ts'
import { DIGEST_UNSUBSCRIBE_DAYS } from './limits.ts'

/** Whom a link takes out of the digest of which site. */
export interface Subscription {
  readonly site: string
  readonly email: string
}

/** The link in a mail by which its recipient leaves. `at` is when the digest was made: each attempt has the same link. */
export function toUnsubscribeLink(
  { site, email }: Subscription,
  { at, origin, links }: { at: number; origin: string; links: SignedLinks },
): string {
  const until = at + DIGEST_UNSUBSCRIBE_DAYS * DAY_MS
  return `${origin}/v1/unsubscribe?t=${links.create('unsubscribe', `${site} ${email}`, until)}`
}

/** Whom a token is about; undefined when it has run out or is none of ours. */
export function readUnsubscribeToken(token: string, links: SignedLinks): Subscription | undefined {
  const [site, email] = links.read('unsubscribe', token)?.split(' ') ?? []
  return site === undefined || email === undefined ? undefined : { site, email }
}

const DAY_MS = 86_400_000
