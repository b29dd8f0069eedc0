import { expect, onTestFinished, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { ORIGIN } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'

async function start() {
  const client = await openInProcess(createFolder())
  onTestFinished(client.stop)
  const owner = await openTyped(client.url)
  const send = async (key: string, Origin = ORIGIN) => {
    const body = JSON.stringify(createBatch([createEvent()]))
    const url = `${client.url}/v1/events?k=${key}`
    return (await fetch(url, { method: 'POST', headers: { Origin }, body })).status
  }
  const load = async (key: string) => {
    const response = await fetch(`${client.url}/v1/sites/${key}/segue.js`)
    return response.ok ? await response.text() : response.status
  }
  const list = async () => (await owner.call('GET /api/sites/:site/keys', { site })).keys
  return { ...client, owner, send, load, list }
}

test('a site starts with the write key of its tag', async () => {
  const { key, list, send, load } = await start()
  expect(await list()).toMatchObject([{ scope: 'write', shown: key, until: null }])
  expect(await send(key)).toBe(200)
  expect(await load(key)).toContain(`"key":"${key}"`)
})

test('while a rotated write key still works, tags with either key send and load', async () => {
  const { key, owner, list, send, load } = await start()
  const [old] = await list()
  const input = { site, key: old?.id ?? '', body: { validHours: 48 } }
  const { text } = await owner.call('POST /api/sites/:site/keys/:key/rotate', input)
  expect([await send(key), await send(text)]).toEqual([200, 200])
  expect(await load(text)).toContain(`"key":"${text}"`)
  expect(await load(key)).toContain(`"key":"${key}"`)
  expect((await owner.call('GET /api/session', {})).sites).toMatchObject([{ key: text }])
  await owner.call('DELETE /api/sites/:site/keys/:key', { site, key: old?.id ?? '' })
  expect([await send(key), await load(key), await send(text)]).toEqual([401, 404, 200])
})

test('a write key with origins of its own sends from those, and from no others', async () => {
  const { owner, send, load } = await start()
  const origins = ['https://staging.example']
  const body = { scope: 'write', name: 'Staging', origins } as const
  const { text } = await owner.call('POST /api/sites/:site/keys', { site, body })
  expect([await send(text, 'https://staging.example'), await send(text)]).toEqual([200, 403])
  expect(await load(text)).toContain(`"key":"${text}"`)
})

test('the origins of a site hold from the next request on', async () => {
  const { owner, key, send } = await start()
  const origins = ['https://shop.example']
  await owner.call('POST /api/sites/:site/origins', { site, body: { origins } })
  expect([await send(key), await send(key, 'https://shop.example')]).toEqual([403, 200])
  const wrong = { site, body: { origins: ['shop.example'] } }
  expect(await owner.refusal('POST /api/sites/:site/origins', wrong)).toBe('REQUEST_INVALID')
})

test('a server key speaks for its site, sends nothing as a page, and ends when it is revoked', async () => {
  const { url, owner, send } = await start()
  const body = { scope: 'server', name: 'Shop' } as const
  const { key, text } = await owner.call('POST /api/sites/:site/keys', { site, body })
  const know = async () => {
    const headers = { Authorization: `Bearer ${text}` }
    const body = JSON.stringify({ user: 'u1', traits: { plan: 'gold' } })
    return (await fetch(`${url}/v1/server/traits`, { method: 'POST', headers, body })).status
  }
  expect([await know(), await send(text)]).toEqual([200, 401])
  await owner.call('DELETE /api/sites/:site/keys/:key', { site, key: key.id })
  expect(await know()).toBe(401)
})

test('a key that is made is shown once', async () => {
  const { owner, list } = await start()
  const body = { scope: 'server', name: 'Shop' } as const
  const { text } = await owner.call('POST /api/sites/:site/keys', { site, body })
  expect(JSON.stringify(await list())).not.toContain(text)
  expect(JSON.stringify(await owner.call('GET /api/sites/:site/audit', { site }))).not.toContain(
    text,
  )
})
