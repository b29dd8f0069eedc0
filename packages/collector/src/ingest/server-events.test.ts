import { signVisitor } from '@segue/protocol/tokens'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf } from '../testing/client.ts'
import { startShared } from '../testing/in-process.ts'
import { PATIENCE } from '../testing/patience.ts'
import { toUserVisitor } from './user-visitor.ts'

let client: Client & { readonly stop: () => Promise<void> }
let secret = ''
beforeAll(async () => {
  client = await startShared()
  secret = (await (await client.api('/api/sites/shop/secret', {})).json()).secret
})
afterAll(() => client.stop())

const AT = '2026-11-20T12:00:00+01:00'
const sale = (id: string, more: object = {}) => ({ id, at: AT, type: 'purchase', ...more })

async function post(body: unknown, bearer = secret) {
  const response = await fetch(`${client.url}/v1/server/events?k=${client.key}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: await response.json() }
}

/** The stored event of a type, once it is there. */
async function storedOf(type: string) {
  const ask = async () => (await client.api('/api/sites/shop/events?limit=500')).json()
  return vi.waitFor(async () => {
    const { events } = await ask()
    const found = events.find((one: { event: { type: string } }) => one.event.type === type)
    expect(found).toBeDefined()
    return found
  }, PATIENCE)
}

test('an event sent twice, and once more with others, counts once', async () => {
  const before = await countersOf(client, 0)
  const one = sale('order-1', { user: 'u1', props: { value: 80 } })
  expect((await post({ v: 1, events: [one] })).answer).toEqual({ good: 1, bad: [] })
  await post({ v: 1, events: [one] })
  await post({ v: 1, events: [one, sale('order-2', { user: 'u1' })] })
  const after = await countersOf(client, before.received + 4)
  expect([after.good - before.good, after.duplicate - before.duplicate]).toEqual([2, 2])
})

test.each([
  ['a visitor', async () => ({ visitor: 'ann' }), 'ann'],
  ['a user', async () => ({ user: 'u7' }), toUserVisitor('u7')],
  ['a user token', async () => ({ token: await makeToken('u8') }), toUserVisitor('u8')],
  ['a signed visitor', async () => ({ token: await sign('bob') }), 'bob'],
])('an event by %s is that visitor’s', async (name, toOwner, visitor) => {
  const type = `by_${name.replaceAll(' ', '_')}`
  const event = { ...sale(name, await toOwner()), type, page: { path: '/till' } }
  expect((await post({ v: 1, events: [event] })).answer).toEqual({ good: 1, bad: [] })
  const stored = await storedOf(type)
  expect(stored.visitor).toBe(visitor)
  expect(stored.event).toMatchObject({ at: Date.parse(AT), page: { path: '/till', title: '' } })
})

test.each<[string, unknown, string]>([
  ['without an owner', sale('a'), 'SERVER_EVENT_NOBODYS'],
  [
    'of a user who is an e-mail address',
    sale('b', { user: 'a@b.example' }),
    'SERVER_EVENT_NOBODYS',
  ],
  ['of nobody in particular', sale('c', { user: 'undefined' }), 'SERVER_EVENT_NOBODYS'],
  ['with a foreign token', sale('d', { token: 'abc.def' }), 'SERVER_EVENT_NOBODYS'],
  ['without a time', { ...sale('e', { user: 'u1' }), at: undefined }, 'SERVER_TIME_INVALID'],
  ['with a local time', sale('f', { user: 'u1', at: '2026-11-20T12:00' }), 'SERVER_TIME_INVALID'],
  ['with too long an id', sale('g'.repeat(129), { user: 'u1' }), 'SERVER_ID_INVALID'],
  ['of a strange type', sale('h', { user: 'u1', type: '9' }), 'EVENT_TYPE_INVALID'],
  ['that is a local count', sale('i', { user: 'u1', type: 'local_count' }), 'EVENT_COUNT_INVALID'],
])('an event %s costs only itself', async (name, bad, code) => {
  const { answer } = await post({ v: 1, events: [sale(name, { user: 'u1' }), bad] })
  expect(answer).toMatchObject({ good: 1, bad: [{ code }] })
})

test.each<[string, unknown, string]>([
  ['a list', [], 'BATCH_NOT_OBJECT'],
  ['another version', { v: 2, events: [sale('a')] }, 'BATCH_VERSION_UNKNOWN'],
  ['no events', { v: 1, events: [] }, 'BATCH_EVENTS_INVALID'],
  ['another way', { v: 1, via: 'fax', events: [sale('a')] }, 'SERVER_VIA_UNKNOWN'],
])('%s is refused as a whole', async (_, body, code) => {
  const { status, answer } = await post(body)
  expect(status).toBe(400)
  expect(answer).toMatchObject({ good: 0, error: { issues: [{ code }] } })
})

test.each([
  ['no secret', ''],
  ['a wrong secret', 'sk_wrong'],
])('with %s nothing is taken', async (_, bearer) => {
  const before = await countersOf(client, 0)
  expect((await post({ v: 1, events: [sale('x', { user: 'u1' })] }, bearer)).status).toBe(401)
  expect((await post({ v: 1, events: [sale('x', { user: 'u1' })] }, client.key)).status).toBe(401)
  expect((await countersOf(client, 0)).received).toBe(before.received)
})

test('a purchase in the back end counts for what the browser of this user saw', async () => {
  const props = { experience: 'hero', variant: 'runner' }
  const told = [
    createEvent({ type: 'experience_impression', props }),
    createEvent({ type: 'identify', props: { user: 'u9' } }),
  ]
  await client.send(createBatch(told, { visitor: 'u9-browser' }))
  const later = { id: 'order-9', at: Date.now() + 1_000, type: 'purchase', user: 'u9' }
  await post({ v: 1, events: [{ ...later, props: { value: 59 } }] })
  await vi.waitFor(async () => {
    const path = '/api/sites/shop/reports/segment-variant?from=2020-01-01&until=2100-01-01'
    const { rows } = await (await client.api(path)).json()
    expect(rows).toMatchObject([{ visitors: 1, conversions: 1, revenue: 59 }])
  }, PATIENCE)
})

async function makeToken(user: string): Promise<string> {
  const response = await fetch(`${client.url}/v1/server/tokens?k=${client.key}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ user, days: 1 }),
  })
  return (await response.json()).token
}

function sign(visitor: string): Promise<string> {
  return signVisitor(secret, 'link', { visitor, exp: Math.floor(Date.now() / 1_000) + 60 })
}
