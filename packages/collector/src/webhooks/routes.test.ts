import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { SiteConfig } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { createFolder } from '../testing/folder.ts'
import { startInProcess } from '../testing/in-process.ts'
import { startReceiver } from '../testing/receiver.ts'
import { openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const PATIENCE = { timeout: 20_000, interval: 50 }
const site = 'shop'

async function start() {
  const client = await startInProcess({ SEGUE_WEBHOOKS: 'private' })
  return { ...client, ...(await openTyped(client.url)) }
}

/** A visitor in the segment `runner`, who says they are a user. */
function batchOf(visitor: string, user?: string) {
  const seen = { segments: ['runner'], stage: 'awareness' }
  const named = { ...seen, type: 'identify', props: { user: user ?? '' } }
  const events = [createEvent(seen), ...(user === undefined ? [] : [createEvent(named)])]
  return { ...createBatch(events), visitor }
}

test('a webhook is told, signed, and the sample of the guide knows it', async () => {
  const { call, send } = await start()
  const receiver = await startReceiver()
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  const body = { name: 'CRM', url: receiver.url }
  const { secret, webhook } = await call('POST /api/sites/:site/webhooks', { site, body })
  await send(batchOf('ann', 'u1'))
  await expect.poll(receiver.told, PATIENCE).toEqual(['ann segment_enter runner event'])
  const [first] = receiver.got
  expect(first?.body).toMatchObject({ site, moves: [{ user: 'u1' }] })
  expect(first?.headers['segue-delivery']).toBe(first?.body.delivery)
  const signed = { text: first?.text ?? '', header: String(first?.headers['segue-signature']) }
  const isFromSegue = await loadSample()
  expect(isFromSegue({ ...signed, secret })).toBe(true)
  expect(isFromSegue({ ...signed, secret: 'another' })).toBe(false)
  expect(isFromSegue({ ...signed, text: `${signed.text} `, secret })).toBe(false)
  const old = { ...signed, header: signed.header.replace(/t=\d+/, 't=1000') }
  expect(isFromSegue({ ...old, secret })).toBe(false)

  const target = { site, webhook: webhook.id }
  const next = await call('POST /api/sites/:site/webhooks/:webhook/rotate', { ...target, body: {} })
  const push = { ...target, body: { segment: 'runner' } }
  const pushed = await call('POST /api/sites/:site/webhooks/:webhook/push', push)
  expect(pushed).toEqual({ members: 1 })
  await expect.poll(() => receiver.told()[1], PATIENCE).toBe('ann segment_member runner push')
  const again = receiver.got[1]
  const header = String(again?.headers['segue-signature'])
  for (const either of [secret, next.secret])
    expect(isFromSegue({ text: again?.text ?? '', header, secret: either })).toBe(true)
})

test('one that is down holds up no other, and says so; one that is paused is told later', async () => {
  const { call, send } = await start()
  const [down, up] = [await startReceiver(), await startReceiver()]
  down.answer(500)
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  const add = (url: string) =>
    call('POST /api/sites/:site/webhooks', { site, body: { name: 'A', url } })
  await add(down.url)
  const { webhook } = await add(up.url)
  await send(batchOf('ann'))
  await expect.poll(up.told, PATIENCE).toEqual(['ann segment_enter runner event'])
  const list = () => call('GET /api/sites/:site/webhooks', { site })
  await expect
    .poll(async () => (await list()).webhooks[0]?.failing?.error, PATIENCE)
    .toBe('status 500')
  const target = { site, webhook: webhook.id }
  const pause = (paused: boolean) =>
    call('POST /api/sites/:site/webhooks/:webhook/pause', { ...target, body: { paused } })
  await pause(true)
  await send(batchOf('bob'))
  const count = async () => (await call('GET /api/sites/:site/watch', { site })).visitors
  await expect.poll(count, PATIENCE).toBe(2)
  await pause(false)
  await expect.poll(() => up.told()[1], PATIENCE).toBe('bob segment_enter runner event')
})

test('the members of a segment come as CSV and as lines, and the audit log knows who asked', async () => {
  const { api, call, send } = await start()
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  await send(batchOf('ann', '=cmd()'))
  const path = '/api/sites/shop/segments/runner/members'
  const read = async (query: string) => (await api(`${path}?format=${query}`)).text()
  await expect
    .poll(() => read('csv'), PATIENCE)
    .toMatch(/^visitor,user,since\r\nann,'=cmd\(\),2\d{3}-.*Z\r\n$/)
  expect(JSON.parse(await read('ndjson'))).toEqual({
    ...{ visitor: 'ann', user: '=cmd()', since: expect.any(Number) },
  })
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries[0]).toMatchObject({ action: 'segment.export', target: 'runner' })
})

test('what cannot be is refused', async () => {
  const { api, refusal, call } = await start()
  const add = (url: string) =>
    refusal('POST /api/sites/:site/webhooks', { site, body: { name: 'A', url } })
  expect(await add('http://127.0.0.1/')).toBe('WATCH_OFF')
  expect((await api('/api/sites/shop/segments/runner/members')).status).toBe(409)
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  expect(await add('ftp://127.0.0.1/')).toBe('WEBHOOK_URL_REFUSED')
  expect((await api('/api/sites/shop/segments/nobody/members')).status).toBe(404)
  for (let count = 0; count < 10; count += 1)
    expect(await add(`http://127.0.0.1/${count}`)).toBe('none')
  expect(await add('http://127.0.0.1/')).toBe('WEBHOOKS_TOO_MANY')
  const unknown = { site, webhook: 'w', body: {} }
  expect(await refusal('POST /api/sites/:site/webhooks/:webhook/replay', unknown)).toBe(
    'WEBHOOK_UNKNOWN',
  )
})

test('a trait that the server tells of a user moves them, and a site that goes local is forgotten', async () => {
  const { url, call, send, refusal } = await start()
  const { version, config } = await call('GET /api/sites/:site/config', { site })
  const isPro = { trait: 'visitor.plan', op: 'equals', value: 'pro' } as const
  const edited: SiteConfig = {
    ...config,
    segments: [...config.segments, { id: 'pro', name: 'Pro', when: isPro }],
    settings: { identity: { users: { traits: ['plan'] } } },
  }
  const publish = (base: number, next: SiteConfig) =>
    call('POST /api/sites/:site/versions', { site, body: { config: next, note: '', base } })
  await publish(version, edited)
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  const receiver = await startReceiver()
  await call('POST /api/sites/:site/webhooks', { site, body: { name: 'A', url: receiver.url } })
  await send({ ...batchOf('ann', 'u1'), config: version + 1 })
  await expect.poll(receiver.told, PATIENCE).toEqual(['ann segment_enter runner event'])
  const wanted = { scope: 'server', name: 'Till' } as const
  const { text } = await call('POST /api/sites/:site/keys', { site, body: wanted })
  await fetch(`${url}/v1/server/traits`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${text}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: 'u1', traits: { plan: 'pro' } }),
  })
  await expect.poll(() => receiver.told()[1], PATIENCE).toBe('ann segment_enter pro event')

  await publish(version + 1, { ...edited, settings: { localOnly: true } })
  const read = () => call('GET /api/sites/:site/watch', { site })
  await expect.poll(read, PATIENCE).toMatchObject({ on: false, visitors: 0 })
  const on = { site, body: { on: true } }
  expect(await refusal('POST /api/sites/:site/watch', on)).toBe('WATCH_LOCAL_ONLY')
})

/** The function that the guide gives to receivers. */
async function loadSample(): Promise<
  (signed: { text: string; header: string; secret: string }) => boolean
> {
  const guide = readFileSync(
    fileURLToPath(new URL('../../../../docs/webhooks.md', import.meta.url)),
    'utf8',
  )
  const file = join(createFolder(), 'sample.mjs')
  writeFileSync(file, /```js\n(.*?)```/s.exec(guide)?.[1] ?? '')
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)).isFromSegue
}
