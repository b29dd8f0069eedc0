import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { signIn } from '../studio-api.ts'
import { toShare } from './figures.ts'
import { createSoakBatch, type SoakBatch, sendBatch } from './send-batch.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('at three times what it can take it refuses in order, and in the end nothing is lost', async () => {
  const capacity = await measureCapacity()
  const tally = createTally()
  const open: Promise<void>[] = []
  const since = performance.now()
  for (let sent = 0; performance.now() - since < FLOOD_MS; ) {
    const due = ((performance.now() - since) / 1_000) * capacity * 3
    for (; sent < due; sent += 1) open.push(sendUntilTaken(createSoakBatch(EVENTS), tally))
    await new Promise((done) => setTimeout(done, 5))
  }
  await Promise.all(open)
  const { get } = await signIn(stack)
  const total = capacityEvents + open.length * EVENTS
  const ask = async () => (await get<{ good: number }>('/reports/ingest')).good
  await expect.poll(ask, { timeout: 120_000 }).toBe(total)
  const p99 = toShare(tally.accepted, 0.99)
  console.log(
    `capacity ${capacity.toFixed(0)} batches a second; of ${open.length} batches at three times that ${tally.refused} were told to wait, 99 of 100 accepted ones took at most ${p99.toFixed(0)} ms; ${total} events, 0 lost`,
  )
  expect(tally.wrong).toEqual([])
}, 870_000)

let capacityEvents = 0

/** Batches a second with so many senders that wait for their answers. */
async function measureCapacity(): Promise<number> {
  const since = performance.now()
  let batches = 0
  const work = async () => {
    while (performance.now() - since < 5_000) {
      if ((await sendBatch(stack, createSoakBatch(EVENTS))).status !== 200) continue
      batches += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  capacityEvents = batches * EVENTS
  return batches / 5
}

function createTally() {
  return { accepted: [] as number[], refused: 0, wrong: [] as string[] }
}

/** As a browser does: the same batch again, after the time it is told. */
async function sendUntilTaken(
  batch: SoakBatch,
  tally: ReturnType<typeof createTally>,
): Promise<void> {
  for (;;) {
    const since = performance.now()
    const { status, headers } = await sendBatch(stack, batch)
    if (status === 200) return void tally.accepted.push(performance.now() - since)
    const seconds = Number(headers.get('retry-after'))
    tally.refused += 1
    if (![429, 503].includes(status) || !(seconds >= 1)) tally.wrong.push(`${status} ${seconds}`)
    await new Promise((done) => setTimeout(done, seconds * 1_000 * (1 + Math.random())))
  }
}

const EVENTS = 20
const FLOOD_MS = 20_000
