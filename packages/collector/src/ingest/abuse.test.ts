import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ADDRESS_BATCHES_AT_ONCE_MAX } from '../limits.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf, ORIGIN } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'
import { PATIENCE } from '../testing/patience.ts'

test('an address with too many slow batches is told to wait, and others are not', async () => {
  const client = await startInProcess({ SEGUE_PROXIES: '1' })
  const slow = Array.from({ length: ADDRESS_BATCHES_AT_ONCE_MAX }, () => openSlow(client, SLOW))
  await vi.waitFor(async () => expect(await statusOf(client, SLOW)).toBe(429), PATIENCE)
  expect(await statusOf(client, '198.51.100.9')).toBe(200)
  for (const socket of slow) socket.destroy()
  await vi.waitFor(async () => expect(await statusOf(client, SLOW)).toBe(200), PATIENCE)
})

test('an address that floods is refused with Retry-After, what was accepted is stored, others go on', async () => {
  const client = await startInProcess({ SEGUE_PROXIES: '1' })
  const answers: { status: number; retryAfter: string | null }[] = []
  // Until the first refusal: a slow machine sends slower.
  while (answers.every(({ status }) => status === 200) && answers.length < FLOOD_MAX)
    answers.push(...(await Promise.all(Array.from({ length: 100 }, () => sendFrom(client, FLOOD)))))
  expect(await statusOf(client, '198.51.100.9')).toBe(200)
  const good = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]))
  expect(refused.filter(({ retryAfter }) => Number(retryAfter) < 1)).toEqual([])
  expect(await countersOf(client, good.length + 1)).toMatchObject({ good: good.length + 1, bad: 0 })
})

const SLOW = '203.0.113.5'
const FLOOD = '203.0.113.6'
const FLOOD_MAX = 3_000

async function sendFrom(client: Client, address: string) {
  const headers = { 'X-Forwarded-For': address }
  const response = await client.send(createBatch([createEvent()]), { headers })
  await response.arrayBuffer()
  return { status: response.status, retryAfter: response.headers.get('retry-after') }
}

async function statusOf(client: Client, address: string): Promise<number> {
  return (await sendFrom(client, address)).status
}

/** Begins a batch and says no more. */
function openSlow({ url, key }: Client, address: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  const lines = [`POST /v1/events?k=${key} HTTP/1.1`, 'Host: x', `Origin: ${ORIGIN}`]
  socket.write(
    [...lines, `X-Forwarded-For: ${address}`, 'Content-Length: 1000', '', '{'].join('\r\n'),
  )
  return socket
}
