import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ROLES } from '../control/users.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf, ORIGIN, OWNER, signIn } from '../testing/client.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

vi.setConfig({ testTimeout: 30_000 })
const users = ROLES.flatMap((role) => [
  { email: `${role}@shop.example`, name: role, role, sites: ['shop'] },
  { email: `${role}@other.example`, name: role, role, sites: ['other'] },
])
const data = mkdtempSync(join(tmpdir(), 'segue-access-'))
let client: Awaited<ReturnType<typeof openInProcess>>
beforeAll(async () => {
  client = await openInProcess(data, {}, users)
})
afterAll(async () => {
  await client.stop()
  rmSync(data, { recursive: true })
})

const protectedRoutes = routes.filter(({ access }) => access !== 'public')
const changing = routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'))

test('every route but the listed ones asks who is there', () => {
  const open = routes.filter(({ access }) => access === 'public').map(toName)
  expect(open).toEqual([
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
    'POST /ops/backup',
    'POST /v1/events',
    'OPTIONS /v1/events',
    'POST /v1/visitor',
    'POST /v1/link',
    'POST /v1/arrival',
    'POST /v1/user',
    'POST /v1/server/traits',
    'POST /v1/server/tokens',
    'GET /v1/sites/:key/:file',
    'GET /v1/parts/:file',
    'GET /',
    'GET /studio',
    'GET /studio/*',
    'POST /api/session',
    'GET /api/session',
    'DELETE /api/session',
    'GET /api/schema/site-config.json',
  ])
})

test('without a session every protected route answers 401, whatever else the request holds', async () => {
  const headers = { Cookie: `segue_session=${client.key}`, Authorization: `Bearer ${client.key}` }
  for (const route of protectedRoutes) {
    const response = await call(client, route, { headers })
    expect([toName(route), response.status]).toEqual([toName(route), 401])
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  }
})

test('a site that does not exist, or is not yours, is unknown on every route', async () => {
  const headers = { Cookie: await signIn(client.url) }
  for (const route of protectedRoutes) {
    const response = await call(client, route, { headers, site: 'other' })
    expect([toName(route), response.status]).toEqual([toName(route), 404])
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
  for (const route of changing) {
    const headers = { Cookie: await signIn(client.url), ...own }
    const { status } = await call(client, route, { headers })
    expect([toName(route), [401, 403].includes(status)]).toEqual([toName(route), false])
  }
})

test.each(ROLES)('a %s may do what the table says, on their own sites only', async (role) => {
  const Cookie = await signIn(client.url, `${role}@shop.example`)
  const strange = await signIn(client.url, `${role}@other.example`)
  for (const route of protectedRoutes) {
    const may = route.access !== 'public' && ROLES.indexOf(role) >= ROLES.indexOf(route.access)
    const { status, body } = await call(client, route, { headers: { Cookie } })
    await body?.cancel()
    expect([toName(route), status !== 403]).toEqual([toName(route), may])
    const elsewhere = await call(client, route, { headers: { Cookie: strange } })
    expect([toName(route), elsewhere.status]).toEqual([toName(route), may ? 404 : 403])
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
    user: { email: OWNER.email, role: 'admin' },
    sites: [{ id: 'shop', name: 'Shop', origins: ['http://127.0.0.1:*'] }],
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
  const signal = AbortSignal.timeout(5_000)
  if (route.method === 'GET') return fetch(url + path, { headers, signal })
  const json = { ...headers, 'Content-Type': 'application/json' }
  return fetch(url + path, { method: route.method, headers: json, body: '{}', signal })
}

function toSignIn(body: unknown): RequestInit {
  const headers = { 'Content-Type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}

function toName({ method, path }: Route): string {
  return `${method} ${path}`
}
