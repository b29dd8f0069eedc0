import { createServer } from 'node:http'
import { join } from 'node:path'
import type { WebhookBody } from '@segue/protocol/api'
import { expect, onTestFinished, test } from 'vitest'
import { openJsonFile } from '../files/json-file.ts'
import type { NumberedMove } from '../store/standings.ts'
import { createFolder } from '../testing/folder.ts'
import { deliverNext, toDelayMs } from './deliver.ts'
import { WEBHOOK_MOVES_MAX, WEBHOOK_RETRY_HOURS_MAX, WEBHOOK_RETRY_MS_MAX } from './limits.ts'
import { post } from './post.ts'
import type { Progress } from './progress.ts'
import type { KeptWebhook } from './registry.ts'

const HOUR_MS = 3_600_000
const EMPTY: Progress = { told: 0, attempt: null, again: [], dead: [] }

function toMove(number: number, more: Partial<NumberedMove> = {}): NumberedMove {
  const told = { id: `shop-${number}`, kind: 'segment_enter', at: 1, segment: 'keen' } as const
  return { number, ...told, visitor: `v${number}`, reason: 'event', ...more }
}

/** A receiver that answers with these statuses, not at all for 0, then with 200. */
async function open(moves: readonly NumberedMove[], statuses: readonly number[] = []) {
  const bodies: WebhookBody[] = []
  const left = [...statuses]
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    bodies.push(JSON.parse(Buffer.concat(chunks).toString()))
    const status = left.shift() ?? 200
    if (status !== 0) response.writeHead(status, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const path = join(createFolder(), 'progress.json')
  let progress = await openJsonFile(path, EMPTY)
  let now = 1_000_000
  const webhook: KeptWebhook = {
    ...{ id: 'w1', site: 'shop', name: 'CRM', url: `http://127.0.0.1:${port}/`, kinds: [] },
    ...{ paused: false, createdAt: 0, by: 'ann', after: 0 },
    secrets: [{ text: 'whs_1', until: null }],
  }
  return {
    bodies,
    state: () => progress.get(),
    reopen: async () => {
      progress = await openJsonFile(path, EMPTY)
    },
    wait: (ms: number) => {
      now += ms
    },
    deliver: (more: Partial<KeptWebhook> = {}, signal = new AbortController().signal) =>
      deliverNext({ ...webhook, ...more }, progress, {
        listMoves: async ({ after, until, limit }) =>
          moves.filter(({ number }) => number > after && number <= until).slice(0, limit),
        newest: () => moves.at(-1)?.number ?? 0,
        post: (message, aborted) => post(message, 'private', aborted),
        now: () => now,
        random: () => 0,
        signal,
      }),
  }
}

const numbersOf = ({ moves }: WebhookBody) => moves.map(({ visitor }) => visitor)

test('moves are told in their order, so many at a time, and nothing when there is nothing', async () => {
  const count = WEBHOOK_MOVES_MAX + 1
  const { deliver, bodies, state } = await open(
    Array.from({ length: count }, (_, index) => toMove(index + 1)),
  )
  expect([await deliver(), await deliver(), await deliver()]).toEqual([true, true, false])
  expect(bodies.map(({ moves }) => moves.length)).toEqual([WEBHOOK_MOVES_MAX, 1])
  expect(bodies.flatMap(numbersOf)).toEqual(Array.from({ length: count }, (_, at) => `v${at + 1}`))
  expect(bodies[0]?.moves[0]).not.toHaveProperty('number')
  expect(state().told).toBe(count)
})

test.each([500, 302, 404])(
  'after a %d the same comes again, later, in its turn',
  async (status) => {
    const { deliver, bodies, state, wait } = await open([toMove(1)], [status])
    expect(await deliver()).toBe(false)
    expect(state().attempt).toMatchObject({ attempts: 1, error: `status ${status}` })
    await deliver()
    expect(bodies).toHaveLength(1)
    wait(toDelayMs(1, 0))
    expect(await deliver()).toBe(true)
    expect(bodies[1]).toEqual(bodies[0])
  },
)

test('a delivery that was under way when the collector died goes out again under its id', async () => {
  const { deliver, bodies, state, reopen } = await open([toMove(1)], [0])
  const dying = new AbortController()
  const sent = deliver({}, dying.signal)
  await expect.poll(() => bodies.length).toBe(1)
  dying.abort()
  await sent
  await reopen()
  expect(state()).toMatchObject({ told: 0, attempt: { attempts: 0 } })
  await deliver()
  expect(bodies[1]).toEqual(bodies[0])
})

test('a delivery that fails for too long is set aside, the next has its turn, and it can come again', async () => {
  const { deliver, bodies, state, wait } = await open([toMove(1)], [500, 500])
  await deliver()
  wait(WEBHOOK_RETRY_HOURS_MAX * HOUR_MS)
  await deliver()
  expect(state()).toMatchObject({ told: 1, attempt: null, dead: [{ after: 0, until: 1 }] })
  const [dead] = state().dead
  expect(dead).toMatchObject({ error: 'status 500', delivery: bodies[0]?.delivery })
})

test('a webhook gets the kinds it asked for, and members that were pushed to it', async () => {
  const moves = [
    toMove(1),
    toMove(2, { kind: 'stage_change' }),
    toMove(3, { kind: 'segment_member' }),
  ]
  const { deliver, bodies } = await open(moves)
  await deliver({ kinds: ['stage_change'] })
  expect(bodies.flatMap(numbersOf)).toEqual(['v2', 'v3'])
})

test.each([
  [1, 0, 5_000],
  [2, 0, 10_000],
  [3, 0.5, 25_000],
  [99, 0, WEBHOOK_RETRY_MS_MAX],
])('after %d attempts and by chance %d the wait is %d ms', (attempts, random, expected) => {
  expect(toDelayMs(attempts, random)).toBe(expected)
})
