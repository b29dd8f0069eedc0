import { TOKEN_CHARS_MAX } from '@segue/protocol'
import { openUser } from '@segue/protocol/tokens'
import { readText } from '../api/read-fields.ts'
import { CollectorError } from '../errors.ts'
import { admitPage } from '../http/admit.ts'
import type { Call } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { requireIdentity } from './identity-of.ts'
import { readBody } from './read-body.ts'

/**
 * Tells a browser who the user of its token is: `{token}` → `{user, traits}`, of the traits only those that the site
 * config allows. A POST, so that the token is in no log of addresses, and in plain text, so that no preflight is needed.
 */
export async function knowUser(call: Call, parts: Parts): Promise<unknown> {
  const site = admitPage(call, parts)
  const { traits: allowed = [] } = requireIdentity(site, parts, 'users')
  const token = readText(await readBody(call), 'token', TOKEN_CHARS_MAX)
  const claim = await openUser(await parts.secrets.of(site.id), token, parts.now())
  if (claim === undefined) throw new CollectorError('TOKEN_REFUSED')
  const known = Object.entries(await parts.userTraits.read(site.id, claim.user))
  const traits = Object.fromEntries(known.filter(([name]) => allowed.includes(name)))
  return { user: claim.user, traits }
}
