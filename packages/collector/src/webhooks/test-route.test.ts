import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startInProcess } from '../testing/in-process.ts'
import { startReceiver } from '../testing/receiver.ts'
import { openTyped } from '../testing/typed-client.ts'
import { WEBHOOK_TEST_BYTES_MAX } from './limits.ts'
import { sign } from './sign.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const TEST = 'POST /api/sites/:site/webhooks/:webhook/test'

async function open(url: string, more: object = {}) {
  const client = await startInProcess({ SEGUE_WEBHOOKS: 'private' })
  const { call, refusal } = await openTyped(client.url)
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  const body = { name: 'CRM', url, ...more }
  const { webhook, secret } = await call('POST /api/sites/:site/webhooks', { site, body })
  const one = { site, webhook: webhook.id, body: {} }
  return { call, refusal, webhook, secret, one, test: () => call(TEST, one) }
}

/** A receiver that answers as it is told; gives its address. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`
}

test('a test arrives marked and signed, and nothing waits for it or comes of it', async () => {
  const receiver = await startReceiver()
  const { call, one, secret, test: tryIt } = await open(receiver.url, { kinds: ['stage_change'] })
  const told = await tryIt()
  expect(told).toMatchObject({ arrived: true, status: 204, text: '', why: '' })
  expect(told.ms).toBeGreaterThanOrEqual(0)
  const [got] = receiver.got
  expect(got?.body).toEqual({
    ...{ site, delivery: told.delivery, test: true },
    moves: [
      {
        ...{ id: told.delivery, kind: 'stage_change', at: expect.any(Number), visitor: 'test' },
        ...{ from: 'test', to: 'test', reason: 'test' },
      },
    ],
  })
  const header = String(got?.headers['segue-signature'])
  const seconds = Number(/^t=(\d+)/.exec(header)?.[1])
  expect(header).toBe(sign(got?.text ?? '', [secret], seconds))
  expect(got?.headers['segue-delivery']).toBe(told.delivery)
  const { webhooks } = await call('GET /api/sites/:site/webhooks', { site })
  expect(webhooks[0]).toMatchObject({ failing: null, dead: 0 })
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries[0]).toMatchObject({
    ...{ action: 'webhook.test', target: `${one.webhook} ${new URL(receiver.url).host}` },
  })
})

test('what a receiver says is shown, its first bytes alone, and nothing that moves a terminal', async () => {
  const url = await answering((_, response) => {
    response.writeHead(500).end(`\u001b[31mno\r\n<b>${'x'.repeat(10_000)}`)
  })
  const told = await (await open(url)).test()
  expect(told).toMatchObject({ arrived: false, status: 500 })
  expect(told.text).toMatch(/^\ufffd\[31mno\ufffd\n<b>x+$/)
  expect(told.text.replaceAll('\ufffd', '?')).toHaveLength(WEBHOOK_TEST_BYTES_MAX)
  expect(told.why).toContain('answered with status 500')
})

test('a redirect is not followed', async () => {
  let followed = 0
  const inside = await answering((_, response) => {
    followed += 1
    response.end('secret')
  })
  const url = await answering((_, response) => response.writeHead(302, { location: inside }).end())
  const told = await (await open(url)).test()
  expect([told.status, told.text, followed]).toEqual([302, '', 0])
})

test('one that is not there is told in words, and asking again at once is refused', async () => {
  const url = await answering((request) => request.socket.destroy())
  const { test: tryIt, refusal, one } = await open(url)
  expect(await tryIt()).toMatchObject({
    ...{ arrived: false, status: null, text: '' },
    why: 'The receiver ended the connection without an answer (ECONNRESET).',
  })
  expect(await refusal(TEST, one)).toBe('RATE_LIMITED')
  expect(await refusal(TEST, { ...one, webhook: 'none' })).toBe('WEBHOOK_UNKNOWN')
})
