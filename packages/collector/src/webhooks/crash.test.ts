import type { Move } from '@segue/protocol/api'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type BuiltPrograms, buildPrograms } from '../testing/build-programs.ts'
import { createFolder } from '../testing/folder.ts'
import { startProgram } from '../testing/program.ts'
import { startReceiver } from '../testing/receiver.ts'
import { openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 60_000 })
const PATIENCE = { timeout: 30_000, interval: 50 }
const site = 'shop'
let programs: BuiltPrograms
beforeAll(async () => {
  programs = await buildPrograms()
})
afterAll(() => programs.remove())

test('killed while it tells a webhook, it tells every move, each found once', async () => {
  const receiver = await startReceiver()
  const data = createFolder()
  const env = { SEGUE_WEBHOOKS: 'private' }
  let program = await startProgram({ main: programs.main, data, env })
  const { call } = await openTyped(program.url)
  await call('POST /api/sites/:site/watch', { site, body: { on: true } })
  const body = { name: 'CRM', url: receiver.url }
  await call('POST /api/sites/:site/webhooks', { site, body })
  const visitors = Array.from({ length: KILLS * 10 }, (_, index) => `v${index}`)
  for (let kill = 0; kill < KILLS; kill += 1) {
    const seen = receiver.got.length
    for (const visitor of visitors.slice(kill * 10, kill * 10 + 10)) {
      const events = [createEvent({ segments: ['runner'], stage: 'awareness' })]
      expect((await program.send({ ...createBatch(events), visitor })).status).toBe(200)
    }
    await expect.poll(() => receiver.got.length, PATIENCE).toBeGreaterThan(seen)
    await program.end('SIGKILL')
    program = await startProgram({ main: programs.main, data, env })
  }
  const moves = () => receiver.got.flatMap((delivered): readonly Move[] => delivered.body.moves)
  await expect
    .poll(() => new Set(moves().map(({ visitor }) => visitor)).size, PATIENCE)
    .toBe(visitors.length)
  // However often it was told: one visitor, one move.
  const ids = new Set(moves().map(({ id }) => id))
  expect(ids.size).toBe(visitors.length)
  const bodies = new Map(receiver.got.map(({ body, text }) => [body.delivery, text]))
  for (const { body, text } of receiver.got) expect(bodies.get(body.delivery)).toBe(text)
})

const KILLS = 2
