import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES, type Role } from '@segue/protocol/api'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { User } from '../control/users.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf, ORIGIN, OWNER, signIn } from '../testing/client.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openTyped } from '../testing/typed-client.ts'
import { isOpen } from './access.ts'
import type { Access, Route } from './route.ts'
import { routes } from './routes.ts'
import { toOpenApi } from './to-open-api.ts'

// The table of everybody on every route is some 3,000 requests.
vi.setConfig({ testTimeout: 90_000 })
const users: User[] = ROLES.flatMap((role) => [
  { email: `${role}@shop.example`, name: role, roles: { shop: role } },
  { email: `${role}@other.example`, name: role, roles: { other: role } },
])
const data = mkdtempSync(join(tmpdir(), 'segue-access-'))
let client: Awaited<ReturnType<typeof openInProcess>>
beforeAll(async () => {
  client = await openInProcess(data, {}, users)
  const config = { ...SITE_CONFIG, site: 'other' }
  await client.api('/api/sites', { config, origins: ['https://other.example'] })
})
afterAll(async () => {
  await client.stop()
  rmSync(data, { recursive: true })
})

const protectedRoutes = routes.filter(({ access }) => !isOpen(access))
const changing = routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'))

test('every route but the listed ones asks who is there', () => {
  const open = routes.filter(({ access }) => isOpen(access))
  expect(open.map((route) => `${toName(route)}: ${route.access}`)).toEqual([
    'GET /healthz: public',
    'GET /readyz: public',
    'GET /metrics: public',
    'POST /ops/backup: public',
    'POST /v1/events: page',
    'OPTIONS /v1/events: page',
    'POST /v1/server/events: server',
    'POST /v1/visitor: page',
    'POST /v1/link: page',
    'POST /v1/arrival: page',
    'POST /v1/user: page',
    'POST /v1/server/traits: server',
    'POST /v1/server/tokens: server',
    'GET /v1/sites/:key/:file: public',
    'GET /v1/parts/:file: public',
    'GET /: public',
    'GET /studio: public',
    'GET /studio/*: public',
    'GET /shared: public',
    'POST /api/session: public',
    'DELETE /api/session: public',
    'POST /api/password/reset: public',
    'POST /api/password/forgot: public',
    'POST /api/invitation: public',
    'GET /v1/unsubscribe: public',
    'POST /v1/unsubscribe: public',
    'POST /api/shared-report: public',
    'GET /api/schema/site-config.json: public',
    'GET /v1/openapi.json: public',
  ])
})

test('every route says what it is for, and every change its word for the audit log', () => {
  expect(routes.filter(({ summary = '' }) => !summary.endsWith('.')).map(toName)).toEqual([])
  const silent = changing.filter(({ action }) => action === undefined).map(toName)
  expect(silent).toEqual([
    'POST /api/sites/:site/config/check',
    'POST /api/sites/:site/comments/seen',
    'POST /api/sites/:site/audiences/count',
    'POST /api/sites/:site/audiences/replay',
    'POST /api/shared-report',
  ])
})

test('the description of the API is served as it is made of the routes', async () => {
  const response = await fetch(`${client.url}/v1/openapi.json`)
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(toOpenApi(routes))))
})

/** Everybody who may come, with the role that they have on the site `shop`, and on all others. */
async function gatherCallers(): Promise<Caller[]> {
  const owner = await openTyped(client.url)
  const server = await owner.call('POST /api/sites/:site/keys', {
    site: 'shop',
    body: { scope: 'server', name: 'Till' },
  })
  const strangers = [
    { name: 'nobody', headers: {} },
    { name: 'a write key', headers: { Authorization: `Bearer ${client.key}` } },
    { name: 'a write key as a cookie', headers: { Cookie: `segue_session=${client.key}` } },
    { name: 'a server key', headers: { Authorization: `Bearer ${server.text}` } },
    { name: 'a token nobody made', headers: { Authorization: `Bearer at_${'x'.repeat(43)}` } },
  ].map((one) => ({ ...one, kind: 'stranger' as const, roles: {} }))
  const people = ROLES.flatMap((role) =>
    ['shop', 'other'].map(async (site) => ({
      name: `the ${role} of ${site}`,
      kind: 'person' as const,
      headers: { Cookie: await signIn(client.url, `${role}@${site}.example`) },
      roles: { [site]: role },
    })),
  )
  const programs = ROLES.map(async (role) => {
    const body = { name: `CI ${role}`, role }
    const { text } = await owner.call('POST /api/sites/:site/tokens', { site: 'shop', body })
    const headers = { Authorization: `Bearer ${text}` }
    return {
      name: `a token of a ${role}`,
      kind: 'program' as const,
      headers,
      roles: { shop: role },
    }
  })
  const all = { shop: 'admin', other: 'admin' } as const
  const headers = { Cookie: await signIn(client.url) }
  return [
    ...strangers,
    ...(await Promise.all([...people, ...programs])),
    { name: 'the owner', kind: 'owner', headers, roles: all },
  ]
}

/** Written apart from the code that decides: what the table of routes means. */
function expectedOf({ kind, roles }: Caller, access: Access, site: string): string {
  if (kind === 'stranger') return 'NOT_SIGNED_IN'
  if (access === 'user') return 'let in'
  if (access === 'person') return kind === 'program' ? 'NOT_SIGNED_IN' : 'let in'
  if (access === 'owner') return kind === 'owner' ? 'let in' : 'ROLE_TOO_LOW'
  const role = roles[site]
  if (role === undefined) return 'SITE_UNKNOWN'
  return ROLES.indexOf(role) >= ROLES.indexOf(access as Role) ? 'let in' : 'ROLE_TOO_LOW'
}

test('every route, for everybody, on every site: who is let in is what the table says', async () => {
  const wrong: unknown[] = []
  let asked = 0
  for (const caller of await gatherCallers()) {
    for (const route of protectedRoutes) {
      const others = caller.kind === 'owner' ? ['other', 'none'] : ['other']
      for (const site of route.path.includes(':site') ? ['shop', ...others] : ['shop']) {
        const found = await judge(await call(client, route, { headers: caller.headers, site }))
        const expected = expectedOf(caller, route.access, site)
        asked += 1
        if (found !== expected) wrong.push([caller.name, toName(route), site, found, expected])
      }
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(1_000)
})

test.each(['page', 'server'] as const)('what is for a %s takes no other key', async (access) => {
  const keys = { none: '', write: client.key, session: await signIn(client.url) }
  const owner = await openTyped(client.url)
  const wanted = { scope: 'server', name: 'Mail' } as const
  const { text } = await owner.call('POST /api/sites/:site/keys', { site: 'shop', body: wanted })
  for (const route of routes.filter((one) => one.access === access)) {
    const wrong = access === 'page' ? [keys.none, text] : [keys.none, keys.write]
    for (const key of wrong) {
      const headers = { Authorization: `Bearer ${key}`, Cookie: keys.session, Origin: ORIGIN }
      const path = `${route.path}?k=${access === 'page' ? key : client.key}`
      const response = await call(client, { ...route, path } as Route, { headers })
      expect([toName(route), response.status]).toEqual([toName(route), 401])
    }
  }
})

test.each([
  ['another origin', { Origin: 'https://evil.example' }],
  ['an origin of the site itself', { Origin: ORIGIN }],
  ['a sandboxed frame', { Origin: 'null' }],
  ['a page of the same site but another origin', { 'Sec-Fetch-Site': 'same-site' }],
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
])('from %s nothing can be changed, session or not', async (_, crossSite) => {
  const Cookie = await signIn(client.url)
  for (const route of changing) {
    const response = await call(client, route, { headers: { Cookie, ...crossSite } })
    expect([toName(route), response.status]).toEqual([toName(route), 403])
    expect(await response.json()).toMatchObject({ error: { code: 'CROSS_SITE' } })
  }
  expect((await fetch(`${client.url}/api/session`, { headers: { Cookie } })).status).toBe(200)
})

test('from its own pages everything can be changed', async () => {
  const own = { Origin: client.url, 'Sec-Fetch-Site': 'same-origin' }
  const headers = { Cookie: await signIn(client.url), ...own }
  const leaving = changing.filter((route) => toName(route) === 'DELETE /api/session')
  for (const route of [...changing.filter((route) => !leaving.includes(route)), ...leaving]) {
    expect([toName(route), await judge(await call(client, route, { headers }))]).toEqual([
      toName(route),
      'let in',
    ])
  }
})

test('a body that a form could send is refused', async () => {
  const { url } = client
  const headers = { Cookie: await signIn(url), 'Content-Type': 'text/plain' }
  const body = JSON.stringify({ version: 1 })
  const response = await fetch(`${url}/api/sites/shop/rollback`, { method: 'POST', headers, body })
  expect(response.status).toBe(415)
})

test('signing in gives a cookie that scripts cannot read; signing out ends it', async () => {
  const { url } = client
  const signedIn = await fetch(`${url}/api/session`, toSignIn(OWNER))
  expect(signedIn.headers.get('set-cookie')).toMatch(
    /^segue_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
  )
  const Cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await signedIn.json()).toMatchObject({
    user: { email: OWNER.email, isOwner: true },
    sites: [{ id: 'shop', name: 'Shop', origins: ['http://127.0.0.1:*'] }, { id: 'other' }],
  })
  const session = () => fetch(`${url}/api/session`, { headers: { Cookie } })
  expect((await session()).status).toBe(200)
  await fetch(`${url}/api/session`, { method: 'DELETE', headers: { Cookie } })
  expect((await session()).status).toBe(401)
})

test('behind https the cookie is bound to this host', async () => {
  const { url } = await startInProcess({ SEGUE_PUBLIC_URL: 'https://segue.shop.example' })
  const response = await fetch(`${url}/api/session`, toSignIn(OWNER))
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-segue_session=.*; Secure$/)
  expect(response.headers.get('strict-transport-security')).toContain('max-age')
})

test('guessing locks the address, also when all guesses come at once', async () => {
  const { url } = client
  const email = 'viewer@other.example'
  const guess = () => fetch(`${url}/api/session`, toSignIn({ email, password: 'guess' }))
  const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(
    ({ status }) => status,
  )
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  const locked = await fetch(`${url}/api/session`, toSignIn({ ...OWNER, email }))
  expect(locked.status).toBe(429)
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800)
})

test.each([
  ['no origin', {}],
  ['an origin that is not listed', { Origin: 'https://evil.example' }],
])('events with %s are refused, and counted nowhere', async (_, headers) => {
  const body = JSON.stringify(createBatch([createEvent()]))
  const refused = await fetch(`${client.url}/v1/events?k=${client.key}`, {
    method: 'POST',
    headers,
    body,
  })
  expect(refused.status).toBe(403)
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  await client.send(body)
  accepted += 1
  expect(await countersOf(client, accepted)).toMatchObject({ received: accepted })
})

test('a page of the site may read the answer, errors included, without cookies', async () => {
  for (const body of [createBatch([createEvent()]), '{']) {
    accepted += 1
    const { headers } = await client.send(body)
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('vary')).toContain('Origin')
  }
})

test('a key that no site has is refused', async () => {
  const { url } = client
  const post = { method: 'POST', body: '{}', headers: { Origin: ORIGIN } }
  for (const query of ['', '?k=', '?k=wk_x', '?k=a&k=b']) {
    const response = await fetch(`${url}/v1/events${query}`, post)
    expect([query, response.status]).toEqual([query, 401])
  }
})

test('an address that sends too much waits; others do not', async () => {
  const client = await startInProcess({ SEGUE_PROXIES: '1' })
  const from = (address: string) =>
    client.send('{', { headers: { 'X-Forwarded-For': address } }).then(({ status }) => status)
  const flood = await Promise.all(Array.from({ length: 260 }, () => from('203.0.113.1')))
  expect(flood.filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(await from('203.0.113.2')).toBe(400)
})

test('the studio may load nothing but itself', async () => {
  const { url } = client
  const response = await fetch(`${url}/studio/results`)
  expect(await response.text()).toContain('<title>Studio</title>')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policy).not.toContain('unsafe')
})

/** Events this file has sent so far that the collector took in. */
let accepted = 0

interface CallOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly site?: string
}

function call({ url }: Client, route: Route, { headers, site = 'shop' }: CallOptions) {
  const path = route.path
    .replace(':site', site)
    .replace(':number', '1')
    .replace(':report', 'audience')
    .replace(':email', 'nobody@shop.example')
  const signal = AbortSignal.timeout(5_000)
  if (route.method === 'GET') return fetch(url + path, { headers, signal })
  const json = { ...headers, 'Content-Type': 'application/json' }
  return fetch(url + path, { method: route.method, headers: json, body: '{}', signal })
}

/** Why somebody was kept out, or that they were let in, whatever came of it. */
async function judge(response: Response): Promise<string> {
  if (response.ok || !KEPT_OUT_BY.has(response.status)) {
    await response.body?.cancel()
    return 'let in'
  }
  const { error } = (await response.json()) as { error: { code: string } }
  return OWN_CODES.has(error.code) ? error.code : 'let in'
}

const KEPT_OUT_BY = new Set([401, 403, 404])
const OWN_CODES = new Set(['NOT_SIGNED_IN', 'ROLE_TOO_LOW', 'SITE_UNKNOWN', 'CROSS_SITE'])

interface Caller {
  readonly name: string
  readonly kind: 'stranger' | 'person' | 'program' | 'owner'
  readonly headers: Readonly<Record<string, string>>
  readonly roles: { readonly [site: string]: Role }
}

function toSignIn(body: unknown): RequestInit {
  const headers = { 'Content-Type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}

function toName({ method, path }: Route): string {
  return `${method} ${path}`
}
