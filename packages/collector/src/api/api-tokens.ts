import type { ApiToken, NewApiToken, WantedToken } from '@segue/protocol/api'
import * as v from 'valibot'
import type { ApiToken as StoredToken } from '../control/api-tokens.ts'
import { defineRoute } from '../http/define-route.ts'
import { name, role, time, whole } from '../http/fields.ts'
import { readPath } from '../http/read-path.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { TOKEN_DAYS } from '../limits.ts'
import type { Parts } from '../parts.ts'

const token = v.strictObject({
  id: v.string(),
  name: v.string(),
  role,
  shown: v.string(),
  createdAt: time,
  by: v.string(),
  until: time,
})

/** Tokens with which programs use the API of a site. One is shown once, when it is made. */
export const apiTokenRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/tokens', {
    access: 'admin',
    summary: 'The API tokens of the site; of each only its end.',
    answer: v.strictObject({ tokens: v.array(token) }),
    handle: ({ site }, { apiTokens }) => ({ tokens: apiTokens.list(site.id).map(toAnswer) }),
  }),
  defineRoute('POST /api/sites/:site/tokens', {
    access: 'admin',
    summary: 'Makes an API token with a role on this site. Its text is shown this once.',
    action: 'token.create',
    status: 201,
    body: v.object({ name, role, days: v.exactOptional(whole(1, TOKEN_DAYS)) }),
    answer: v.strictObject({ token, text: v.string() }),
    handle: createToken,
  }),
  defineRoute('DELETE /api/sites/:site/tokens/:token', {
    access: 'admin',
    summary: 'Ends an API token at once.',
    action: 'token.revoke',
    handle: revokeToken,
  }),
]

async function createToken(
  { site, user, body, note }: SiteCall & { readonly body: WantedToken },
  { apiTokens }: Parts,
): Promise<NewApiToken> {
  const { name, role, days = TOKEN_DAYS } = body
  const made = await apiTokens.create({ site: site.id, name, role, days, by: user.email })
  note({ target: made.token.id })
  return { token: toAnswer(made.token), text: made.text }
}

async function revokeToken(
  { site, request, note }: SiteCall,
  { apiTokens }: Parts,
): Promise<undefined> {
  const id = readPath(request, 'token')
  await apiTokens.revoke(site.id, id)
  note({ target: id })
}

function toAnswer({ site, ...token }: StoredToken): ApiToken {
  return token
}
