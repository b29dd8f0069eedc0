import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Batch } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { SENDER_RETRY_MS, SENDER_TRIES_MAX } from '../limits.ts'
import { sendAll } from './sender.ts'
import type { Shipment } from './shipments.ts'

const consent = { personalization: 'granted', measurement: 'granted' } as const
let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('sends each shipment once, as the snippet would', async () => {
  const { destination, requests } = await startCollector([])
  await sendAll(shipments(40), destination, () => {})
  const { method, url, headers, body } = requests[0]!
  expect([method, url]).toEqual(['POST', '/v1/events?k=wk_1'])
  expect(headers).toMatchObject({ origin: 'http://shop', 'user-agent': 'Phone' })
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(body).toMatchObject({ v: 1, sentAt: 0, session: expect.stringMatching(/^s\d+$/), consent })
  expect(new Set(requests.map((request) => request.body.session)).size).toBe(40)
  expect(requests.length).toBe(40)
})

test.each([
  ['429 with seconds', { status: 429, retryAfter: '3' }, 3_000],
  ['503 with a date', { status: 503, retryAfter: new Date(7_000).toUTCString() }, 7_000],
  ['500 without a word', { status: 500 }, SENDER_RETRY_MS],
])('waits after %s and sends the same batch again', async (_, refusal, waits) => {
  const { destination, requests, slept } = await startCollector([refusal])
  const sent: string[] = []
  await sendAll(shipments(1), destination, (shipment) => sent.push(shipment.envelope.session))
  expect(slept).toEqual([waits])
  expect(requests.map(({ body }) => body.session)).toEqual(['s0', 's0'])
  expect(sent).toEqual(['s0'])
})

test('doubles its pauses and gives up in the end', async () => {
  const failing = Array.from({ length: SENDER_TRIES_MAX }, () => ({ status: 503 }))
  const { destination, requests, slept } = await startCollector(failing)
  await expect(sendAll(shipments(1), destination, () => {})).rejects.toMatchObject({
    code: 'COLLECTOR_FAILED',
  })
  expect(slept.slice(0, 3)).toEqual([SENDER_RETRY_MS, SENDER_RETRY_MS * 2, SENDER_RETRY_MS * 4])
  expect(requests.length).toBe(SENDER_TRIES_MAX)
})

test('stops all requests when the collector refuses for good, and passes its words on', async () => {
  const error = { code: 'KEY_UNKNOWN', message: 'No site has this key.', remedy: 'Copy it again.' }
  const refusals = Array.from({ length: 1_000 }, () => ({ status: 401, answer: { error } }))
  const { destination, requests } = await startCollector(refusals)
  await expect(sendAll(shipments(1_000), destination, () => {})).rejects.toThrow(
    /KEY_UNKNOWN: No site has this key\.\n {2}Copy it again\./,
  )
  expect(requests.length).toBeLessThan(100)
})

test('says when nobody answers', async () => {
  const { destination } = await startCollector([])
  server.close()
  await expect(sendAll(shipments(1), destination, () => {})).rejects.toMatchObject({
    code: 'COLLECTOR_UNREACHABLE',
    exit: 3,
  })
})

interface Refusal {
  readonly status: number
  readonly retryAfter?: string
  readonly answer?: unknown
}

/** A collector that refuses as told, then acknowledges everything. Its clock moves only while somebody sleeps. */
async function startCollector(refusals: Refusal[]) {
  const requests: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: Batch })[] = []
  const slept: number[] = []
  let time = 0
  server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as Batch
    requests.push({ method: request.method, url: request.url, headers: request.headers, body })
    answer(response, refusals.shift() ?? { status: 200, answer: { good: 1, bad: [] } })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const sleep = async (ms: number) => {
    slept.push(ms)
    time += ms
  }
  const url = `http://127.0.0.1:${port}`
  const destination = { url, key: 'wk_1', origin: 'http://shop', now: () => time, sleep }
  return { destination, requests, slept }
}

function answer(response: ServerResponse, { status, retryAfter, answer: body = {} }: Refusal) {
  const headers = { 'content-type': 'application/json' }
  response.writeHead(status, retryAfter ? { ...headers, 'retry-after': retryAfter } : headers)
  response.end(JSON.stringify(body))
}

function* shipments(count: number): Generator<Shipment> {
  for (let index = 0; index < count; index += 1) {
    const envelope = { visitor: 'v', session: `s${index}`, tab: 't', config: 1, consent }
    yield { envelope, events: [], userAgent: 'Phone' }
  }
}
