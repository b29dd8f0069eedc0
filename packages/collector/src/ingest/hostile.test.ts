import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { BODY_BYTES_MAX, isRecord } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf, ORIGIN } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'

test('malformed bodies never break anything, and every one is accounted for', async () => {
  const client = await startInProcess()
  const bodies = fc.sample(hostileBody, { numRuns: 600, seed: 3 })
  // Several at once share a sync, as they do in earnest; one after the other they would wait for the disk 600 times.
  for (let sent = 0; sent < bodies.length; sent += AT_ONCE) {
    const some = bodies.slice(sent, sent + AT_ONCE)
    const statuses = await Promise.all(some.map(async (body) => (await client.send(body)).status))
    const odd = some.filter((_, index) => ![200, 400, 403].includes(statuses[index] ?? 0))
    expect(odd).toEqual([])
  }
  const expected = bodies.reduce((sum, body) => sum + countOf(body), 0)
  const report = await countersOf(client, expected)
  expect(report.received).toBe(expected)
  expect(report.good + report.bad + report.duplicate).toBe(expected)
  expect(report.badByCode.reduce((sum, { events }) => sum + events, 0)).toBe(report.bad)
})

test.each([
  ['nested lists', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('%s of absurd depth cost one bad event', async (_, deep) => {
  const client = await startInProcess()
  const good = JSON.stringify(createEvent())
  const wrong = JSON.stringify(createEvent({ props: { deep: 'HERE' } })).replace('"HERE"', deep)
  const body = JSON.stringify(createBatch(['EVENTS'])).replace('"EVENTS"', `${good},${wrong}`)
  const response = await client.send(body)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ good: 1, bad: [{ code: 'EVENT_PROPS_TOO_DEEP' }] })
})

test('a gzip bomb is refused after its first megabyte, and memory stays flat', async () => {
  const client = await startInProcess()
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000, ' ')))
  expect(bomb.length).toBeLessThan(BODY_BYTES_MAX)
  const before = process.memoryUsage().rss
  const send = () =>
    fetch(`${client.url}/v1/events?k=${client.key}`, {
      method: 'POST',
      headers: { Origin: ORIGIN },
      body: bomb,
    })
  const statuses = await Promise.all(Array.from({ length: 20 }, () => send().then((r) => r.status)))
  expect(new Set(statuses)).toEqual(new Set([413]))
  // One of them, unpacked, is more than that.
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

test('a body that is too large is refused while it is still arriving', async () => {
  const client = await startInProcess()
  const chunk = new Uint8Array(65_536).fill(32)
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(chunk) })
  const response = fetch(`${client.url}/v1/events?k=${client.key}`, {
    method: 'POST',
    headers: { Origin: ORIGIN },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect((await response).status).toBe(413)
})

test('a sender that goes away in the middle leaves nothing behind', async () => {
  const client = await startInProcess()
  const { hostname, port } = new URL(client.url)
  const socket = connect(Number(port), hostname)
  const head = `POST /v1/events?k=${client.key} HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\n`
  socket.write(`${head}Content-Length: 1000\r\n\r\n{"v":1`)
  await new Promise((done) => socket.once('connect', done))
  socket.destroy()
  await client.send(createBatch([createEvent()]))
  expect(await countersOf(client, 1)).toMatchObject({ received: 1, good: 1 })
})

/** How many bodies are on their way at the same time. */
const AT_ONCE = 20

/** How many events the collector must account for: those listed, one for a body without a list. */
function countOf(body: string): number {
  try {
    const input: unknown = JSON.parse(body)
    return isRecord(input) && Array.isArray(input.events) ? Math.max(1, input.events.length) : 1
  } catch {
    return 1
  }
}

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 1e308, -0, '\ud800', '\0'))
const brokenEvent = fc
  .tuple(
    fc.constantFrom('id', 'at', 'seq', 'type', 'page', 'props', 'segments', 'variants'),
    anything,
  )
  .map(([field, value]) => ({ ...createEvent(), [field]: value }))
const event = fc.oneof(anything, brokenEvent, fc.constant(createEvent()))
const batch = fc
  .tuple(fc.array(event, { maxLength: 6 }), fc.constantFrom('v', 'tab', 'consent', 'x'), anything)
  .map(([events, field, value]) => JSON.stringify({ ...createBatch(events), [field]: value }))
const cut = fc.tuple(batch, fc.nat(400)).map(([text, end]) => text.slice(0, end))
const hostileBody = fc.oneof(
  batch,
  cut,
  fc.json(),
  fc.string({ minLength: 1 }),
  fc.constantFrom('{"events":[1,2],"__proto__":{"v":1}}', '{"v":1,"events":{"length":9}}'),
)
