import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { readStore } from '../stored-events.ts'
import { signIn } from '../studio-api.ts'
import { createSoakBatch, type SoakBatch, sendBatch } from './send-batch.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('killed a hundred times under load, it loses nothing acknowledged and counts nothing twice', async () => {
  const acked = new Set<string>()
  const unacked: SoakBatch[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = acked.size + BATCHES_PER_LIFE * EVENTS
    const senders = Array.from({ length: SENDERS }, () => sendUntilDead(acked, unacked))
    await expect.poll(() => acked.size, { timeout: 30_000, interval: 5 }).toBeGreaterThan(enough)
    await stack.killCollector()
    await Promise.all(senders)
    await stack.restartCollector()
  }
  const open = unacked.length
  // Nobody knows what became of these, so they are sent again, as a browser does.
  for (const batch of unacked) expect(await send(batch)).toBe(true)
  for (const { events } of unacked) for (const { id } of events) acked.add(id)
  const { get } = await signIn(stack)
  const ask = () => get<{ good: number; duplicate: number }>('/reports/ingest')
  await expect.poll(async () => (await ask()).good, { timeout: 60_000 }).toBe(acked.size)
  const stored = await readStore(stack)
  const ids = new Set(stored.map(({ id }) => id))
  const lost = [...acked].filter((id) => !ids.has(id)).length
  const twice = stored.length - ids.size
  console.log(
    `${KILLS} kills, ${acked.size} events acknowledged, ${open} batches sent again: ${lost} lost, ${twice} counted twice`,
  )
  expect({ lost, twice, rows: stored.length }).toEqual({ lost: 0, twice: 0, rows: acked.size })
}, 870_000)

/** Sends batches one after the other until the collector is gone. */
async function sendUntilDead(acked: Set<string>, unacked: SoakBatch[]): Promise<void> {
  for (;;) {
    const batch = createSoakBatch(EVENTS)
    if (!(await send(batch).catch(() => false))) return void unacked.push(batch)
    for (const { id } of batch.events) acked.add(id)
  }
}

/** Whether all of a batch was acknowledged. */
async function send(batch: SoakBatch): Promise<boolean> {
  const response = await sendBatch(stack, batch)
  const { good } = (await response.json()) as { readonly good: number }
  return response.ok && good === batch.events.length
}

const KILLS = 100
const SENDERS = 4
const EVENTS = 20
const BATCHES_PER_LIFE = 40
