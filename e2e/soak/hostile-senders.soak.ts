import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { toShare } from './figures.ts'
import { createSoakBatch, sendBatch, sendBody } from './send-batch.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('bodies that are too large are refused, sent as they are or as gzip, and memory stays flat', async () => {
  const large = Buffer.alloc(1_048_577, ' ')
  expect((await sendBody(stack, large)).status).toBe(413)
  const bomb = gzipSync(Buffer.alloc(500_000_000, ' '))
  const send = async () => (await sendBody(stack, bomb)).status
  for (let warm = 0; warm < 20; warm += 1) await send()
  const before = readMemoryMb()
  let most = before
  for (let round = 0; round < 100; round += 1) {
    const statuses = await Promise.all(Array.from({ length: 10 }, send))
    expect(new Set(statuses)).toEqual(new Set([413]))
    most = Math.max(most, readMemoryMb())
  }
  console.log(`1,000 gzip bombs of 500 MB: ${before} MB before, ${most} MB at most`)
  expect(most - before).toBeLessThan(100)
})

test.each([
  ['33 levels', '{"a":'.repeat(33) + 1 + '}'.repeat(33)],
  ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['501 keys', JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [n, n])))],
])('an event with %s is refused by itself', async (_, props) => {
  const { events, ...batch } = createSoakBatch(2)
  const [good, wrong] = events
  const text = JSON.stringify({ ...batch, events: [good, { ...wrong, props: { deep: 'HERE' } }] })
  const answer = await sendBody(stack, Buffer.from(text.replace('"HERE"', props)))
  expect(await answer.json()).toMatchObject({ good: 1, bad: [{ id: wrong?.id }] })
})

test('beside 500 slow senders an answer takes no more than twice as long', async () => {
  const ratios: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const quiet = toShare(await timeBatches(), 0.99)
    const slow = Array.from({ length: 500 }, openSlow)
    const timer = setInterval(() => slow.map((socket) => socket.write('"')), 1_000)
    const busy = toShare(await timeBatches(), 0.99)
    clearInterval(timer)
    for (const socket of slow) socket.destroy()
    ratios.push(busy / quiet)
    console.log(
      `99 of 100 answers: ${quiet.toFixed(1)} ms, beside 500 slow senders ${busy.toFixed(1)} ms`,
    )
  }
  expect(toShare(ratios, 0.5)).toBeLessThan(2)
})

/** Milliseconds to each of many answers, four at a time. */
async function timeBatches(): Promise<number[]> {
  const times: number[] = []
  const work = async () => {
    for (let sent = 0; sent < 250; sent += 1) {
      const since = performance.now()
      expect((await sendBatch(stack, createSoakBatch(20))).status).toBe(200)
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return times
}

/** Begins a batch, and goes on with a byte a second. */
function openSlow(): Socket {
  const { url, key } = stack.collector
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const head = [`POST /v1/events?k=${key} HTTP/1.1`, 'Host: x', 'Origin: http://127.0.0.1:1']
  socket.write([...head, 'Content-Length: 1000', '', '{'].join('\r\n'))
  return socket
}

/** Of the process that accepts. */
function readMemoryMb(): number {
  const status = readFileSync(`/proc/${stack.collector.child.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)
}
