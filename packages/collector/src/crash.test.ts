import type { Batch } from '@segue/protocol'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from './testing/batch.ts'
import { type BuiltPrograms, buildPrograms } from './testing/build-programs.ts'
import { countersOf } from './testing/client.ts'
import { createFolder } from './testing/folder.ts'
import { PATIENCE } from './testing/patience.ts'
import { type Program, startProgram } from './testing/program.ts'

// It starts a collector five times, each of which takes many seconds on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())
const start = (data = createFolder()) => startProgram({ main: programs.main, data })

test('killed under load, it loses nothing acknowledged and counts nothing twice', async () => {
  const data = createFolder()
  const batches: Batch[] = []
  let acked = 0
  let received = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const program = await start(data)
    const load = Array.from({ length: SENDERS }, () => sendUntilDead(program, batches))
    await expect.poll(() => batches.length, PATIENCE).toBeGreaterThan(kill * 60 + 60)
    await program.end('SIGKILL')
    for (const sent of await Promise.all(load)) acked += sent
  }
  const survivor = await start(data)
  const before = await countersOf(survivor, acked * EVENTS)
  expect(before.good).toBeGreaterThanOrEqual(acked * EVENTS)
  expect(before).toMatchObject({ bad: 0, duplicate: 0 })
  received = before.received
  // The senders never learnt about some of their batches: they send all of them again, as the snippet does.
  for (const batch of batches) expect((await survivor.send(batch)).status).toBe(200)
  received += batches.length * EVENTS
  expect(await countersOf(survivor, received)).toMatchObject({
    received,
    good: batches.length * EVENTS,
    bad: 0,
  })
})

test('asked to stop under load, it ends in time with all it acknowledged, and what it did not comes again', async () => {
  const program = await start()
  const batches: Batch[] = []
  const load = Array.from({ length: SENDERS }, () => sendUntilStopping(program, batches))
  await expect.poll(() => batches.length, PATIENCE).toBeGreaterThan(60)
  // After ten seconds it would end with 1.
  expect(await program.end('SIGTERM')).toBe(0)
  const acked = (await Promise.all(load)).reduce((sum, sent) => sum + sent, 0)
  const next = await start(program.data)
  const kept = await countersOf(next, acked * EVENTS)
  expect(kept).toMatchObject({ bad: 0, duplicate: 0 })
  for (const batch of batches) expect((await next.send(batch)).status).toBe(200)
  const all = await countersOf(next, kept.received + batches.length * EVENTS)
  expect(all).toMatchObject({ good: batches.length * EVENTS, bad: 0 })
})

test('the same batch, three times at once and again after a restart, counts once', async () => {
  const batch = createBatch([createEvent(), createEvent()])
  const first = await start()
  const answers = await Promise.all([1, 2, 3].map(() => first.send(batch)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  await first.end('SIGKILL')
  const second = await start(first.data)
  await second.send(batch)
  expect(await countersOf(second, 8)).toEqual({
    ...NOTHING_BAD,
    received: 8,
    good: 2,
    duplicate: 6,
    asOf: expect.any(Number),
    from: expect.any(Number),
    until: expect.any(Number),
    zone: 'Europe/Oslo',
  })
})

/** Sends batches one after the other until the collector is gone. Gives how many were acknowledged. */
async function sendUntilDead(program: Program, batches: Batch[]): Promise<number> {
  for (let acked = 0; ; acked += 1) {
    const answer = await sendNext(program, batches)
    if (answer === undefined) return acked
    expect(answer.body).toEqual({ good: EVENTS, bad: [] })
  }
}

/** The same until it takes no more, which it says, or is gone. */
async function sendUntilStopping(program: Program, batches: Batch[]): Promise<number> {
  for (let acked = 0; ; acked += 1) {
    const answer = await sendNext(program, batches)
    if (answer?.status !== 200) {
      if (answer)
        expect(answer).toMatchObject({ status: 503, body: { error: { code: 'STOPPING' } } })
      return acked
    }
  }
}

async function sendNext(program: Program, batches: Batch[]) {
  const batch = createBatch(Array.from({ length: EVENTS }, () => createEvent()))
  batches.push(batch)
  const response = await program.send(batch).catch(() => undefined)
  const body: unknown = await response?.json().catch(() => undefined)
  return response && body !== undefined ? { status: response.status, body } : undefined
}

const KILLS = 4
const SENDERS = 4
const EVENTS = 20
const NOTHING_BAD = { bad: 0, badByCode: [], dropped: 0, bots: 0, planIssues: [] }
