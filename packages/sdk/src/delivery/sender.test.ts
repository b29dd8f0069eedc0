// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Disk } from '../disk.ts'
import { createEdge, type Edge } from '../edge.ts'
import { BATCH_BYTES_MAX, BATCH_EVENTS_MAX, FLUSH_EVENTS, FLUSH_IDLE_MS } from '../limits.ts'
import { createQueue, type Queue } from './queue.ts'
import { type Sender, startSender } from './sender.ts'
import type { Answer } from './transport.ts'

let edge: Edge
let queue: Queue
let sender: Sender
let posted: string[][]
let beaconed: string[][]
let answer: Partial<Answer>
let takesBeacons: boolean
let maySend: boolean
let count: number

beforeEach(() => {
  vi.useFakeTimers()
  edge = createEdge(() => {})
  queue = createQueue(NO_DISK)
  posted = []
  beaconed = []
  answer = { status: 200 }
  takesBeacons = true
  maySend = true
  count = 0
  const idsOf = (body: string) => JSON.parse(body).events.map(({ id }: { id: string }) => id)
  sender = startSender({
    queue,
    edge,
    maySend: () => maySend,
    transport: {
      async post(body) {
        posted.push(idsOf(body))
        return { status: 0, bad: [], askedMs: 0, ...answer }
      },
      beacon(body) {
        if (takesBeacons) beaconed.push(idsOf(body))
        return takesBeacons
      },
    },
  })
})

afterEach(() => {
  edge.stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function add(events: number, text = ''): void {
  for (let added = 0; added < events; added += 1) {
    const id = `e${String(count++).padStart(4, '0')}`
    const event = JSON.stringify({ id, text })
    queue.add({ id, event, envelope: '{"visitor":"v"}', precious: false })
    sender.poke()
  }
}

const leave = () => window.dispatchEvent(new Event('pagehide'))
const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('events go out after an idle time, and are gone when acknowledged', async () => {
  add(1)
  await tick(FLUSH_IDLE_MS - 1)
  expect(posted).toEqual([])
  await tick(1)
  expect(posted).toEqual([['e0000']])
  expect(queue.own()).toEqual([])
  await tick(60_000)
  expect(posted).toHaveLength(1)
})

test('many events do not wait', async () => {
  add(FLUSH_EVENTS)
  await tick(0)
  expect(posted.flat()).toHaveLength(FLUSH_EVENTS)
})

test('a long queue goes out in order, batch by batch', async () => {
  add(BATCH_EVENTS_MAX * 2 + 1)
  await tick(FLUSH_IDLE_MS)
  expect(posted.map((ids) => ids.length)).toEqual([20, 20, 1])
  expect(posted.flat()).toEqual([...posted.flat()].sort())
})

test.each([[0], [429], [500], [503], [401]])(
  'after status %i the same ids are sent again, until they are acknowledged',
  async (status) => {
    answer = { status }
    add(1)
    await tick(FLUSH_IDLE_MS)
    expect(posted).toEqual([['e0000']])
    answer = { status: 200 }
    await tick(60_000)
    expect(posted).toEqual([['e0000'], ['e0000']])
  },
)

test('an event that the collector refuses is not sent again, its neighbours are', async () => {
  answer = { status: 400, bad: ['e0000'] }
  add(2)
  await tick(FLUSH_IDLE_MS)
  answer = { status: 200 }
  await tick(60_000)
  expect(posted).toEqual([['e0000', 'e0001'], ['e0001']])
})

test.each([[0.2], [0.5], [0.99]])(
  'a collector that is down for ten minutes gets at most 12 requests (luck %f)',
  async (luck) => {
    vi.spyOn(Math, 'random').mockReturnValue(luck)
    answer = { status: 0 }
    add(1)
    for (let second = 0; second < 600; second += 1) {
      if (second % 5 === 0) add(1)
      await tick(1_000)
    }
    expect(posted.length).toBeGreaterThan(2)
    expect(posted.length).toBeLessThanOrEqual(12)
  },
)

test('what the collector asks for is waited for, whatever happens meanwhile', async () => {
  answer = { status: 503, askedMs: 120_000 }
  add(1)
  await tick(FLUSH_IDLE_MS)
  add(FLUSH_EVENTS * 3)
  await tick(119_000)
  expect(posted).toHaveLength(1)
  await tick(3_000)
  expect(posted).toHaveLength(2)
})

test('being online again ends the wait', async () => {
  answer = { status: 0 }
  add(1)
  await tick(FLUSH_IDLE_MS)
  answer = { status: 200 }
  window.dispatchEvent(new Event('online'))
  await tick(0)
  expect(posted).toHaveLength(2)
})

test('a page that leaves hands over its events, and keeps them until they are acknowledged', async () => {
  add(3)
  leave()
  expect(beaconed).toEqual([['e0000', 'e0001', 'e0002']])
  expect(queue.own()).toHaveLength(3)
  leave()
  expect(beaconed).toHaveLength(1)
})

test('no more is handed over than browsers take, and nothing after a refusal', () => {
  add(BATCH_EVENTS_MAX * 3, 'x'.repeat(900))
  leave()
  expect(beaconed.map((ids) => ids.length)).toEqual([20, 20])
  expect(beaconed.flat().length * 900).toBeLessThan(BATCH_BYTES_MAX)
})

test('a refused beacon is tried again at the next chance', () => {
  takesBeacons = false
  add(1)
  leave()
  takesBeacons = true
  leave()
  expect(beaconed).toEqual([['e0000']])
})

test('nothing leaves without consent', async () => {
  maySend = false
  add(FLUSH_EVENTS)
  leave()
  await tick(60_000)
  expect([posted, beaconed]).toEqual([[], []])
})

const nothing = async () => undefined
const NO_DISK: Disk = {
  put: nothing,
  update: nothing,
  values: nothing,
  remove: nothing,
  clear: nothing,
}
