import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { checkArrival, signLink } from './carry-visitor.ts'
import { keepVisitor } from './keep-visitor.ts'
import { knowUser } from './know-user.ts'
import { makeToken, takeTraits } from './server-calls.ts'

/** Who visitors and users are: for pages of a site, for its own server, and for its admins. */
export const identityRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/visitor', access: 'public', handle: keepVisitor },
  { method: 'POST', path: '/v1/link', access: 'public', handle: signLink },
  { method: 'POST', path: '/v1/arrival', access: 'public', handle: checkArrival },
  { method: 'POST', path: '/v1/user', access: 'public', handle: knowUser },
  { method: 'POST', path: '/v1/server/traits', access: 'public', handle: takeTraits },
  { method: 'POST', path: '/v1/server/tokens', access: 'public', handle: makeToken },
  { method: 'POST', path: '/api/sites/:site/secret', access: 'admin', handle: rotateSecret },
]

/** Shows a secret this once. */
async function rotateSecret({ reply, site }: SiteCall, { secrets }: Parts): Promise<unknown> {
  const secret = await secrets.rotate(site.id)
  reply.code(201)
  return { secret }
}
