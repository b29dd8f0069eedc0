import type { DigestPlan, WantedDigest } from '@segue/protocol/api'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'
import { readMailText } from '../testing/read-mail-text.ts'
import { startReceiver } from '../testing/receiver.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { createTyped, openTyped } from '../testing/typed-client.ts'
import { sign } from '../webhooks/sign.ts'

vi.setConfig({ testTimeout: 60_000 })
const site = 'shop'
const SET = 'POST /api/sites/:site/digest'
const TEST = 'POST /api/sites/:site/digest/test'
const PLAN: DigestPlan = {
  ...{ on: true, weekday: 1, hour: 8, mails: ['ana@shop.example'], url: '', saved: [] },
}
const FIRST = { ...PLAN, revision: 0 }

async function open() {
  const server = await startSmtpServer()
  const env = { SEGUE_SMTP_URL: server.url, SEGUE_SMTP_FROM: 'segue@shop.example' }
  const client = await startInProcess({ ...env, SEGUE_WEBHOOKS: 'private' })
  return { server, client, ...(await openTyped(client.url)) }
}

test('it is off until an admin switches it on, and says who did and when the next one is due', async () => {
  const { call } = await open()
  const before = await call('GET /api/sites/:site/digest', { site })
  expect(before).toEqual({
    plan: { on: false, weekday: 1, hour: 8, mails: [], url: '', saved: [] },
    ...{ revision: 0, by: '', next: null, mailIsSet: true, last: null },
  })
  const twice = { ...FIRST, mails: ['Ana@shop.example', 'ana@shop.example '] }
  const { digest, secret } = await call(SET, { site, body: twice })
  expect([secret, digest]).toMatchObject([
    null,
    { plan: PLAN, revision: 1, by: 'owner@shop.example' },
  ])
  const next = new Date(digest.next ?? 0)
  expect(next.getTime() - Date.now()).toBeGreaterThan(0)
  expect(
    next.toLocaleString('en-GB', { timeZone: 'Europe/Oslo', weekday: 'long', hour: '2-digit' }),
  ).toBe('Monday, 08')
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries[0]).toMatchObject({ action: 'digest.set', target: 'on ana@shop.example' })
})

test('a preview goes to nobody, a test to whoever asks, with the figures of the store and the saved reports', async () => {
  const { server, client, call, refusal } = await open()
  const [inWeek, before] = [Date.now() - 3 * DAY_MS, Date.now() - 9 * DAY_MS]
  const moved = { type: 'journey_stage_change', props: { from: 'awareness', to: 'decision' } }
  const bought = { type: 'purchase', props: { value: 40 }, stage: 'decision' }
  const ann = [{}, moved, bought].map((event) => createEvent({ ...event, at: inWeek }))
  await client.send({ ...createBatch(ann), visitor: 'ann' })
  await client.send({ ...createBatch([createEvent({ at: inWeek })]), visitor: 'cat' })
  await client.send({ ...createBatch([createEvent({ at: before })]), visitor: 'bob' })
  await countersOf(client, 5)
  const { saved } = await call('POST /api/sites/:site/saved-reports', {
    site,
    body: { name: 'Everyone', report: 'audience', period: 'last 7 days', query: {} },
  })
  await call(SET, { site, body: { ...FIRST, saved: [saved.id] } })
  const { digest, markdown } = await call('GET /api/sites/:site/digest/preview', { site })
  expect(digest).toMatchObject({ visitors: { now: 2, before: 1 }, saved: [{ name: 'Everyone' }] })
  expect(markdown).toContain('## Visitors\n\n- 2 (1 the week before, +100.0 %)\n')
  expect(server.got).toEqual([])
  const me = { site, body: { to: 'me' as const } }
  expect(await call(TEST, me)).toEqual({ arrived: true, why: '' })
  const [got] = server.got
  expect(got?.to).toBe('owner@shop.example')
  expect(got?.head.subject).toMatch(/^\[Test\] Shop: the week from/)
  const text = readMailText(got)
  for (const line of [
    'VISITORS\n- 2 (1 the week before, +100.0 %)',
    'GOALS\n- Purchase: reached by 1 (none the week before); worth €40.00 (none the week before)',
    'MOVES BETWEEN STAGES\n- Awareness \u2192 Decision: 1 (none the week before)',
    'EVERYONE\n| kind ',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/\| visitors +\| +\| 2 +\|/)
  expect(text).toContain('owner@shop.example switched this digest on.')
  expect(text).toContain(`${client.url}/studio/settings?show=digest`)
  expect(await refusal(TEST, me)).toBe('RATE_LIMITED')
})

test('an address gets it as JSON, signed by a secret that is shown once', async () => {
  const { call } = await open()
  const receiver = await startReceiver()
  const body = { ...FIRST, mails: [], url: receiver.url }
  const { secret } = await call(SET, { site, body })
  expect((await call(SET, { site, body: { ...body, revision: 1 } })).secret).toBeNull()
  expect(JSON.stringify(await call('GET /api/sites/:site/digest', { site }))).not.toContain(secret)
  expect(await call(TEST, { site, body: { to: 'address' } })).toEqual({ arrived: true, why: '' })
  const [got] = receiver.got
  expect(got?.body).toMatchObject({ site, test: true, digest: { name: 'Shop' } })
  const header = String(got?.headers['segue-signature'])
  const seconds = Number(/^t=(\d+)/.exec(header)?.[1])
  expect(header).toBe(sign(got?.text ?? '', [secret ?? ''], seconds))
})

test('a server that refuses is told in words', async () => {
  const { server, call } = await open()
  server.answer('RCPT', '550 No such user')
  const told = await call(TEST, { site, body: { to: 'me' } })
  expect(told).toMatchObject({ arrived: false, why: expect.stringContaining('550 No such user') })
})

test('what cannot be is refused', async () => {
  const { client, call, refusal } = await open()
  const set = (wrong: Partial<DigestPlan>) =>
    refusal(SET, { site, body: { ...FIRST, ...wrong } as WantedDigest })
  expect(await set({ mails: [] })).toBe('REQUEST_INVALID')
  expect(await set({ mails: ['nobody'] })).toBe('REQUEST_INVALID')
  expect(await set({ weekday: 8 })).toBe('REQUEST_INVALID')
  expect(await set({ hour: 24 })).toBe('REQUEST_INVALID')
  expect(await set({ url: 'ftp://127.0.0.1/' })).toBe('WEBHOOK_URL_REFUSED')
  expect(await set({ saved: ['none'] })).toBe('SAVED_REPORT_UNKNOWN')
  expect(await refusal(TEST, { site, body: { to: 'address' } })).toBe('REQUEST_INVALID')
  const body = { name: 'Robot', role: 'admin' as const, days: 1 }
  const { text } = await call('POST /api/sites/:site/tokens', { site, body })
  const robot = createTyped(client.url, { Authorization: `Bearer ${text}` })
  expect(await robot.refusal(TEST, { site, body: { to: 'me' } })).toBe('REQUEST_INVALID')
})

test('without a mail server mails are refused, and a restart keeps what was set', async () => {
  const data = createFolder()
  const first = await openInProcess(data, { SEGUE_WEBHOOKS: 'private' })
  const owner = await openTyped(first.url)
  expect(await owner.refusal(SET, { site, body: FIRST })).toBe('MAIL_NOT_SET')
  expect(await owner.refusal(TEST, { site, body: { to: 'me' } })).toBe('MAIL_NOT_SET')
  const body = { ...FIRST, mails: [], url: 'http://127.0.0.1:9/', on: true }
  const { digest } = await owner.call(SET, { site, body })
  await first.stop()
  const { url, stop } = await openInProcess(data)
  const again = await openTyped(url)
  expect(await again.call('GET /api/sites/:site/digest', { site })).toEqual(digest)
  await stop()
})

const DAY_MS = 86_400_000
