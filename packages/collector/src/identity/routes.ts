import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { checkArrival, signLink } from './carry-visitor.ts'
import { keepVisitor } from './keep-visitor.ts'
import { knowUser } from './know-user.ts'
import { makeToken, takeTraits } from './server-calls.ts'

/** Who visitors and users are: for pages of a site, for its own server, and for its admins. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/visitor',
    access: 'page',
    summary: 'Keeps a visitor in cookies, or takes them away.',
    handle: keepVisitor,
  },
  {
    method: 'POST',
    path: '/v1/link',
    access: 'page',
    summary: 'A token for a link to another site of the owner.',
    handle: signLink,
  },
  {
    method: 'POST',
    path: '/v1/arrival',
    access: 'page',
    summary: 'The visitor of a link.',
    handle: checkArrival,
  },
  {
    method: 'POST',
    path: '/v1/user',
    access: 'page',
    summary: 'The user of a token, and what is known about them.',
    handle: knowUser,
  },
  {
    method: 'POST',
    path: '/v1/server/traits',
    access: 'server',
    summary: 'Takes traits of a user, or forgets them.',
    handle: takeTraits,
  },
  {
    method: 'POST',
    path: '/v1/server/tokens',
    access: 'server',
    summary: 'Makes a user token.',
    handle: makeToken,
  },
  defineRoute('POST /api/sites/:site/secret', {
    access: 'admin',
    summary: 'Makes a new secret; the one before stays valid until the next.',
    action: 'secret.rotate',
    status: 201,
    body: v.object({}),
    answer: v.strictObject({ secret: v.string() }),
    handle: rotateSecret,
  }),
]

/** Shows a secret this once. */
async function rotateSecret({ site }: SiteCall, { secrets }: Parts): Promise<{ secret: string }> {
  return { secret: await secrets.rotate(site.id) }
}
