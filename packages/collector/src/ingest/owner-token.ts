import { openUser, readSignedVisitor } from '@segue/protocol/tokens'
import type { Site } from '../control/site.ts'
import type { Parts } from '../parts.ts'
import type { Owner } from './delivery.ts'
import { toUserVisitor } from './user-visitor.ts'

/** Whose token this is: a user token's, or that of a visitor whom the collector signed for a link or a cookie. */
export async function readOwnerToken(
  token: string,
  site: Site,
  parts: Parts,
): Promise<Owner | undefined> {
  const [secrets, now] = [await parts.secrets.of(site.id), parts.now()]
  const claim = await openUser(secrets, token, now)
  if (claim !== undefined) return { visitor: toUserVisitor(claim.user), user: claim.user }
  const signed =
    (await readSignedVisitor(secrets, 'link', token, now)) ??
    (await readSignedVisitor(secrets, 'cookie', token, now))
  return signed && { visitor: signed.visitor }
}
