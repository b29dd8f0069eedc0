import {
  COOKIE_CHARS_MAX,
  type IdentitySettings,
  type JsonObject,
  LINK_SECONDS_MAX,
  USER_TOKEN_DAYS_MAX,
} from '@segue/protocol'
import { readSignedSummary, readVisitorClaim, sealUser, signVisitor } from '@segue/protocol/tokens'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf, ORIGIN } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'

vi.setConfig({ testTimeout: 30_000 })

const VISITOR = 'V1StGXR8_Z5jdHi6B-myT'
const SUMMARY = 'eyJwcm9maWxlIjp7fX0'
const NOW_SECONDS = Math.floor(Date.now() / 1_000)
const EVERYTHING: IdentitySettings = {
  cookie: { days: 30 },
  links: ['other.example'],
  users: { traits: ['plan'] },
}

async function start(
  identity: IdentitySettings,
  env: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const client = await startInProcess(env)
  const config = { ...SITE_CONFIG, settings: { identity } }
  const published = await client.api('/api/sites/shop/versions', { config, note: '', base: 1 })
  expect(published.status).toBe(201)
  return client
}

async function rotate({ api }: Client): Promise<string> {
  const answer = await api('/api/sites/shop/secret', {})
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { secret: string }).secret
}

/** A call as a page makes it, or, with a secret, as a server does. */
async function call(client: Client, path: string, body: unknown, headers: JsonObject = {}) {
  const response = await fetch(`${client.url}/v1/${path}?k=${client.key}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { Origin: ORIGIN, ...headers } as Record<string, string>,
  })
  const json = (await response.json()) as {
    readonly error?: { code: string; issues?: { path: string }[] }
    readonly token?: string
    readonly visitor?: string
    readonly traits?: object
  }
  return { status: response.status, headers: response.headers, json }
}

const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` })
const readCookies = (headers: Headers) => headers.getSetCookie().map((line) => line.split('; '))

test('a visitor gets two cookies: a summary for the browser, a signed id for nobody else', async () => {
  const client = await start(EVERYTHING)
  const { headers, json } = await call(client, 'visitor', { visitor: VISITOR, summary: SUMMARY })
  expect(json).toEqual({ visitor: VISITOR })
  expect(headers.get('access-control-allow-origin')).toBe(ORIGIN)
  expect(headers.get('access-control-allow-credentials')).toBe('true')
  const [summary, id] = readCookies(headers)
  expect(summary).toEqual([`segue_shop=${SUMMARY}`, 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
  expect(id?.slice(1)).toEqual(['Max-Age=2592000', 'Path=/v1/visitor', 'HttpOnly', 'SameSite=Lax'])
  const token = id?.[0]?.split('=')[1] ?? ''
  expect(readVisitorClaim(token)?.visitor).toBe(VISITOR)
})

/** A summary as a browser sends it, of a profile with more in it than the site config knows. */
const PROFILE_SUMMARY = Buffer.from(
  JSON.stringify({
    profile: {
      visitor: VISITOR,
      segments: ['gone', SITE_CONFIG.segments[0]?.id],
      journey: { stage: SITE_CONFIG.journey.stages[0]?.id, since: 1 },
      assignments: { [SITE_CONFIG.experiences[0]?.id ?? '']: 'control', other: 'x' },
    },
  }),
).toString('base64url')

test('a site that asks for it gives its server a signed summary of what the site config knows', async () => {
  const client = await start({ cookie: { days: 30, server: true } })
  const secret = await rotate(client)
  const body = { visitor: VISITOR, summary: PROFILE_SUMMARY }
  const { headers } = await call(client, 'visitor', { ...body, personalize: true })
  const [pair = '', ...attributes] = readCookies(headers)[2] ?? []
  expect(attributes).toEqual(['Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
  const token = pair.slice('segue_shop_server='.length)
  expect(await readSignedSummary([secret], token, { now: Date.now() })).toEqual({
    segments: [SITE_CONFIG.segments[0]?.id],
    stage: SITE_CONFIG.journey.stages[0]?.id,
    assignments: { [SITE_CONFIG.experiences[0]?.id ?? '']: 'control' },
  })
})

test.each<[string, object]>([
  ['without consent to personalization', { visitor: VISITOR, summary: PROFILE_SUMMARY }],
  ['without a visitor', { summary: PROFILE_SUMMARY, personalize: true }],
  ['without a profile', { visitor: VISITOR, summary: SUMMARY, personalize: true }],
  ['with junk', { visitor: VISITOR, summary: 'junk', personalize: true }],
])('%s the signed summary is taken away', async (_, body) => {
  const client = await start({ cookie: { server: true } })
  const { headers } = await call(client, 'visitor', body)
  expect(readCookies(headers)[2]?.slice(0, 2)).toEqual(['segue_shop_server=', 'Max-Age=0'])
})

test('a browser that lost all but the signed id learns whom the collector knew', async () => {
  const client = await start(EVERYTHING)
  const first = await call(client, 'visitor', { visitor: VISITOR, summary: SUMMARY })
  const Cookie = readCookies(first.headers)[1]?.[0] ?? ''
  const fresh = { visitor: 'somebody-new', summary: SUMMARY }
  const known = await call(client, 'visitor', { ...fresh, isNew: true }, { Cookie })
  expect(known.json).toEqual({ visitor: VISITOR })
  expect(known.headers.getSetCookie()).toEqual([])
  const forged = await call(client, 'visitor', { ...fresh, isNew: true }, { Cookie: `${Cookie}A` })
  expect(forged.json).toEqual({ visitor: 'somebody-new' })
  const reset = await call(client, 'visitor', fresh, { Cookie })
  expect(readVisitorClaim(readCookies(reset.headers)[1]?.[0]?.split('=')[1] ?? '')?.visitor).toBe(
    'somebody-new',
  )
})

test('without a visitor the id goes; without a summary all of it', async () => {
  const client = await start(EVERYTHING)
  const kept = await call(client, 'visitor', { summary: SUMMARY })
  expect(readCookies(kept.headers).map(([pair, age]) => [pair, age])).toEqual([
    [`segue_shop=${SUMMARY}`, 'Max-Age=2592000'],
    ['segue_shop_id=', 'Max-Age=0'],
  ])
  const gone = await call(client, 'visitor', { summary: '' })
  expect(readCookies(gone.headers).map(([, age]) => age)).toEqual(['Max-Age=0', 'Max-Age=0'])
})

test('behind https the cookies are Secure, and shared with the domain that contains the collector', async () => {
  const env = { SEGUE_PUBLIC_URL: 'https://segue.shop.example' }
  const client = await start({ cookie: { domain: '0.0.1' } }, env)
  const { headers } = await call(client, 'visitor', { visitor: VISITOR, summary: SUMMARY })
  for (const cookie of readCookies(headers))
    expect(cookie.slice(-3)).toEqual(['SameSite=Lax', 'Domain=0.0.1', 'Secure'])
})

test.each(['shop.example', '7.0.0.1', '0.0.1.example'])(
  'a cookie domain that is not the collector’s (%s) is refused',
  async (domain) => {
    const client = await start({ cookie: { domain } })
    const { status, json } = await call(client, 'visitor', { visitor: VISITOR, summary: '' })
    expect([status, json.error?.code]).toEqual([409, 'COOKIE_DOMAIN_OTHER'])
  },
)

test.each<[string, string, string, unknown]>([
  ['visitor', 'an id with a space', 'visitor', { visitor: 'a b', summary: '' }],
  ['visitor', 'no summary', 'summary', { visitor: VISITOR }],
  ['visitor', 'an end of a cookie', 'summary', { visitor: VISITOR, summary: 'a;b' }],
  ['visitor', 'too much', 'summary', { summary: 'a'.repeat(COOKIE_CHARS_MAX + 1) }],
  ['link', 'nobody', 'visitor', {}],
  ['arrival', 'nothing', 'token', {}],
  ['user', 'a number', 'token', { token: 7 }],
])('%s with %s is refused at %s', async (path, _, place, body) => {
  const client = await start(EVERYTHING)
  const { status, json } = await call(client, path, body)
  expect([status, json.error?.issues?.map((issue) => issue.path)]).toEqual([400, [place]])
})

test('a link carries a visitor for a minute, and nothing else does', async () => {
  const client = await start(EVERYTHING)
  const { json } = await call(client, 'link', { visitor: VISITOR })
  const { token = '' } = json
  const exp = readVisitorClaim(token)?.exp ?? 0
  expect(exp - NOW_SECONDS).toBeGreaterThanOrEqual(LINK_SECONDS_MAX)
  expect(exp).toBeLessThanOrEqual(Math.floor(Date.now() / 1_000) + LINK_SECONDS_MAX)
  expect((await call(client, 'arrival', { token })).json).toEqual({ visitor: VISITOR })
  const secret = await rotate(client)
  expect((await call(client, 'arrival', { token })).json).toEqual({ visitor: VISITOR })
  const claim = { visitor: VISITOR, exp: NOW_SECONDS - 1 }
  for (const refused of [
    await signVisitor(secret, 'link', claim),
    await signVisitor(secret, 'cookie', { ...claim, exp }),
    await signVisitor('sk_other', 'link', { ...claim, exp }),
    token.replace(/\.(.)/, (_, first) => `.${first === 'A' ? 'B' : 'A'}`),
  ]) {
    const { status, json } = await call(client, 'arrival', { token: refused })
    expect([status, json.error?.code]).toEqual([403, 'TOKEN_REFUSED'])
  }
})

test('a server gives traits, and a browser with a user token gets the allowed ones', async () => {
  const client = await start(EVERYTHING)
  const server = bearer(await rotate(client))
  const given = { user: 'u-1', traits: { plan: 'pro', margin: 0.2 } }
  expect((await call(client, 'server/traits', given, server)).json).toEqual(given)
  const made = await call(client, 'server/tokens', { user: 'u-1', days: 30 }, server)
  const { token } = made.json
  const known = await call(client, 'user', { token })
  expect(known.json).toEqual({ user: 'u-1', traits: { plan: 'pro' } })
  expect(known.headers.get('cache-control')).toBe('no-store')
  await call(client, 'server/traits', { user: 'u-1', traits: null }, server)
  expect((await call(client, 'user', { token })).json).toEqual({ user: 'u-1', traits: {} })
})

test('a site’s own server can make user tokens by itself; expired and strange ones are refused', async () => {
  const client = await start(EVERYTHING)
  const secret = await rotate(client)
  const own = await sealUser(secret, { user: 'u-1', exp: NOW_SECONDS + 3_600 })
  expect((await call(client, 'user', { token: own })).status).toBe(200)
  const late = await sealUser(secret, { user: 'u-1', exp: NOW_SECONDS - 1 })
  const strange = await sealUser('sk_x', { user: 'u-1', exp: NOW_SECONDS + 3_600 })
  for (const token of [late, strange, 'u-1', ''])
    expect((await call(client, 'user', { token })).json.error?.code).toBe('TOKEN_REFUSED')
})

test.each<[string, string, string, unknown]>([
  ['traits', 'an e-mail address', 'user', { user: 'ann@shop.example', traits: {} }],
  ['traits', 'a list', 'traits', { user: 'u-1', traits: [] }],
  ['traits', 'a strange name', 'traits.a b', { user: 'u-1', traits: { 'a b': 1 } }],
  ['traits', 'a long text', 'traits.a', { user: 'u-1', traits: { a: 'x'.repeat(1_025) } }],
  ['tokens', 'nobody', 'user', { user: '', days: 1 }],
  ['tokens', 'no time', 'days', { user: 'u-1', days: 0 }],
  ['tokens', 'too much time', 'days', { user: 'u-1', days: USER_TOKEN_DAYS_MAX + 1 }],
])('server/%s with %s is refused at %s', async (path, _, place, body) => {
  const client = await start(EVERYTHING)
  const { status, json } = await call(client, `server/${path}`, body, bearer(await rotate(client)))
  expect([status, json.error?.issues?.map((issue) => issue.path)]).toEqual([400, [place]])
})

test('the routes of servers take nothing but a secret of the site', async () => {
  const client = await start(EVERYTHING)
  const old = await rotate(client)
  await rotate(client)
  await rotate(client)
  const body = { user: 'u-1', traits: {}, days: 1 }
  for (const headers of [{}, bearer(client.key), bearer(old), { Authorization: old }]) {
    for (const path of ['server/traits', 'server/tokens']) {
      const { status, json } = await call(client, path, body, headers)
      expect([path, status, json.error?.code]).toEqual([path, 401, 'SECRET_WRONG'])
    }
  }
})

test.each(['visitor', 'link', 'arrival', 'user'])(
  '/v1/%s answers pages of the site alone, and only when the site config asks for it',
  async (path) => {
    const off = await startInProcess()
    const body = { visitor: VISITOR, summary: '', token: 'x' }
    expect((await call(off, path, body)).json.error?.code).toBe('IDENTITY_OFF')
    const foreign = await call(off, path, body, { Origin: 'https://evil.example' })
    expect(foreign.json.error?.code).toBe('ORIGIN_NOT_ALLOWED')
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  },
)

test('a body that never ends is cut', async () => {
  const client = await start(EVERYTHING)
  const { status } = await call(client, 'link', { visitor: 'a'.repeat(20_000) })
  expect(status).toBe(413)
})

test('on a cookieless site events need no visitor: address and browser make one for the day', async () => {
  const client = await start({ mode: 'cookieless' }, { SEGUE_PROXIES: '1' })
  const send = (address: string, agent: string, envelope = {}) => {
    const batch = { ...createBatch([createEvent()]), visitor: undefined, ...envelope }
    const headers = { 'X-Forwarded-For': address, 'User-Agent': agent }
    return client.send(batch, { headers })
  }
  await send('203.0.113.1', 'One')
  await send('203.0.113.1', 'One')
  await send('203.0.113.1', 'Two')
  await send('203.0.113.2', 'One')
  await countersOf(client, 4)
  const { events } = (await (await client.api('/api/sites/shop/events')).json()) as {
    events: { visitor: string }[]
  }
  const visitors = events.map(({ visitor }) => visitor)
  expect(new Set(visitors).size).toBe(3)
  expect(visitors.every((visitor) => /^day_[\w-]{21}$/.test(visitor))).toBe(true)
  expect(JSON.stringify(events)).not.toContain('203.0.113')
})

test('on any other site a batch without a visitor is refused', async () => {
  const client = await start(EVERYTHING)
  const { status } = await client.send({ ...createBatch([createEvent()]), visitor: undefined })
  expect(status).toBe(400)
})
