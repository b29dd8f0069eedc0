import { isId, LINK_SECONDS_MAX, TOKEN_CHARS_MAX } from '@segue/protocol'
import { readSignedVisitor, signVisitor } from '@segue/protocol/tokens'
import { invalid, readField, readText } from '../api/read-fields.ts'
import { CollectorError } from '../errors.ts'
import { admitPage } from '../http/admit.ts'
import type { Call } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { requireIdentity } from './identity-of.ts'
import { readBody } from './read-body.ts'

/** Signs a visitor for a link to another site of the owner: `{visitor}` → `{token}`, good for `LINK_SECONDS_MAX`. */
export async function signLink(call: Call, parts: Parts): Promise<unknown> {
  const site = admitPage(call, parts)
  requireIdentity(site, parts, 'links')
  const visitor = readField(await readBody(call), 'visitor')
  if (!isId(visitor))
    throw invalid('visitor', visitor, 'an id of 1 to 64 letters, digits, `_` and `-`')
  const exp = Math.floor(parts.now() / 1_000) + LINK_SECONDS_MAX
  const [secret = ''] = await parts.secrets.of(site.id)
  return { token: await signVisitor(secret, 'link', { visitor, exp }) }
}

/** Checks what a visitor arrived with: `{token}` → `{visitor}`, or `TOKEN_REFUSED`. */
export async function checkArrival(call: Call, parts: Parts): Promise<unknown> {
  const site = admitPage(call, parts)
  requireIdentity(site, parts, 'links')
  const token = readText(await readBody(call), 'token', TOKEN_CHARS_MAX)
  const secrets = await parts.secrets.of(site.id)
  const claim = await readSignedVisitor(secrets, 'link', token, parts.now())
  if (claim === undefined) throw new CollectorError('TOKEN_REFUSED')
  return { visitor: claim.visitor }
}
