// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emit } from '../emitter.ts'
import {
  BATCH_BYTES_MAX,
  BATCH_EVENTS_MAX,
  COMPRESS_BYTES_MIN,
  FLUSH_EVENTS,
  FLUSH_MS,
  SEND_MS_MAX,
} from '../limits.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { FREE_LOCKS } from '../testing/free-locks.ts'
import { toRetryMs } from './back-off.ts'
import { createQueue, type Queue } from './queue.ts'
import { startSender } from './sender.ts'

let queue: Queue
let poke: () => void
let posted: string[][]
let beaconed: string[][]
let answer: { status: number; body?: string; headers?: Record<string, string> }
let takesBeacons: boolean
let maySend: boolean
let count: number

const idsOf = (body: string) => JSON.parse(body).events.map(({ id }: { id: string }) => id)
const post = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  queue = createQueue(createFailedDisk(), () => true)
  posted = []
  beaconed = []
  answer = { status: 200 }
  takesBeacons = true
  maySend = true
  count = 0
  post.mockImplementation(async (_: string, { body }: { body: string }) => {
    posted.push(idsOf(body))
    const { status, body: text = '{"good":1,"bad":[]}', headers = {} } = answer
    if (status === 0) throw new TypeError('offline')
    return new Response(text, { status, headers })
  })
  vi.stubGlobal('fetch', post)
  vi.stubGlobal('CompressionStream', undefined)
  vi.stubGlobal('navigator', {
    locks: FREE_LOCKS,
    sendBeacon(_: string, body: string) {
      if (takesBeacons) beaconed.push(idsOf(body))
      return takesBeacons
    },
  })
  poke = startSender('https://collector.example/v1/events?k=wk', queue, () => maySend, 'hold')
})

afterEach(() => {
  stopAll()
  localStorage.clear()
  post.mockReset()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function add(events: number, text = ''): void {
  for (let added = 0; added < events; added += 1) {
    const id = `e${String(count++).padStart(4, '0')}`
    const event = { id, text } as unknown as SegueEvent
    queue.add({ id, event, envelope: '{"visitor":"v"}', isPrecious: false })
    poke()
  }
}

const leave = () => window.dispatchEvent(new Event('pagehide'))
/** Goes to the background. */
function hide(): void {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  state.mockRestore()
}
const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('events go out after an idle time, and are gone when acknowledged', async () => {
  add(1)
  await tick(FLUSH_MS - 1)
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
  await tick(FLUSH_MS)
  expect(posted.map((ids) => ids.length)).toEqual([BATCH_EVENTS_MAX, BATCH_EVENTS_MAX, 1])
  expect(posted.flat()).toEqual([...posted.flat()].sort())
})

test.each([[0], [429], [500], [503], [401]])(
  'after status %i the same ids are sent again, until they are acknowledged',
  async (status) => {
    answer = { status }
    add(1)
    await tick(FLUSH_MS)
    expect(posted).toEqual([['e0000']])
    answer = { status: 200 }
    await tick(60_000)
    expect(posted).toEqual([['e0000'], ['e0000']])
  },
)

test('an event that the collector refuses is not sent again, its neighbours are', async () => {
  answer = { status: 400, body: '{"good":0,"bad":[{"id":"e0000","code":"EVENT_ID_INVALID"}]}' }
  add(2)
  await tick(FLUSH_MS)
  answer = { status: 200 }
  await tick(60_000)
  expect(posted).toEqual([['e0000', 'e0001'], ['e0001']])
})

test('what is stored or refused with 200 is not sent again, where the answer names a place alone, too', async () => {
  const named = { id: '', code: 'EVENT_ID_INVALID', path: 'events[0].id' }
  answer = { status: 200, body: JSON.stringify({ good: 1, bad: [named] }) }
  add(2)
  await tick(FLUSH_MS)
  await tick(600_000)
  expect(posted).toEqual([['e0000', 'e0001']])
  expect(queue.own()).toEqual([])
})

test.each([[0], [0.2], [0.5], [0.99]])(
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

test('nor does a page get more that goes to the background with a full queue', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  answer = { status: 0 }
  for (let second = 0; second < 600; second += 1) {
    // Many at once, before the first request has failed, and again and again.
    if (second % 20 === 0) {
      add(300)
      hide()
      document.dispatchEvent(new Event('visibilitychange'))
    }
    await tick(1_000)
  }
  expect(posted.length).toBeGreaterThan(2)
  expect(posted.length).toBeLessThanOrEqual(12)
})

test.each([
  ['back by a year', -365],
  ['forward by a year', 365],
])(
  'a clock that jumps %s while we wait changes neither the wait nor the count',
  async (_, days) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.99)
    answer = { status: 0 }
    add(1)
    await tick(FLUSH_MS)
    vi.setSystemTime(Date.now() + days * 86_400_000)
    add(1)
    await tick(9_000)
    expect(posted).toHaveLength(1)
    answer = { status: 200 }
    await tick(2_000)
    expect(posted).toHaveLength(2)
  },
)

test('while we wait, what overflows is dropped all the same', async () => {
  answer = { status: 503, headers: { 'retry-after': '300' } }
  add(1)
  await tick(FLUSH_MS)
  const list = vi.spyOn(queue, 'list')
  add(FLUSH_EVENTS)
  await tick(0)
  expect(list).toHaveBeenCalled()
  expect(posted).toHaveLength(1)
})

test('while another tab has its turn, nothing is sent; afterwards it is', async () => {
  let isTaken = true
  vi.stubGlobal('navigator', {
    locks: {
      request: async (_: string, __: object, hold: (lock: unknown) => unknown) =>
        hold(isTaken ? null : {}),
    },
  })
  add(1)
  await tick(FLUSH_MS)
  expect(posted).toEqual([])
  isTaken = false
  await tick(FLUSH_MS)
  expect(posted).toEqual([['e0000']])
})

test('a page in the background sends at once and hears the answer', async () => {
  add(3)
  hide()
  expect([posted.flat().length, beaconed.length]).toEqual([3, 0])
  await tick(0)
  expect(queue.own()).toEqual([])
})

test('a page that leaves hands over what is under way and ends with it, too', async () => {
  post.mockImplementation(() => new Promise(() => {}))
  add(1)
  await tick(FLUSH_MS)
  add(1)
  leave()
  expect(beaconed).toEqual([['e0000', 'e0001']])
})

test('what a page in the background sends outlives it, and is not handed over again as it is left', () => {
  post.mockImplementation(() => new Promise(() => {}))
  add(1)
  hide()
  add(1)
  leave()
  expect(post).toHaveBeenCalledWith(
    expect.any(String),
    expect.objectContaining({ keepalive: true }),
  )
  expect(beaconed).toEqual([['e0001']])
})

test('a request broken off by leaving does not keep the rest from leaving; a collector that asks to wait does', async () => {
  answer = { status: 0 }
  add(1)
  await tick(FLUSH_MS)
  leave()
  expect(beaconed).toEqual([['e0000']])
  answer = { status: 503, headers: { 'retry-after': '120' } }
  window.dispatchEvent(new Event('online'))
  await tick(0)
  add(1)
  leave()
  expect(beaconed).toHaveLength(1)
})

test('a page that is left again and again hands over no more than eight requests at once', () => {
  for (let left = 0; left < 12; left += 1) {
    add(1)
    leave()
  }
  expect(beaconed).toHaveLength(8)
})

test('what does not answer as the collector does has stored nothing', async () => {
  answer = { status: 200, body: '<html>Sign in to the network</html>' }
  add(1)
  await tick(FLUSH_MS)
  expect(queue.own()).toHaveLength(1)
})

test('what the collector asks for is waited for, whatever happens meanwhile', async () => {
  answer = { status: 503, headers: { 'retry-after': '120' } }
  add(1)
  await tick(FLUSH_MS)
  add(FLUSH_EVENTS * 3)
  await tick(119_000)
  expect(posted).toHaveLength(1)
  await tick(3_000)
  expect(posted).toHaveLength(2)
})

test('a busy collector that asks for a moment is given the time of two failures', async () => {
  answer = { status: 503, headers: { 'retry-after': '1' } }
  add(1)
  await tick(FLUSH_MS)
  await tick(toRetryMs(2, 0, 0) - 1)
  expect(posted).toHaveLength(1)
})

test('being online again ends the wait', async () => {
  answer = { status: 0 }
  add(1)
  await tick(FLUSH_MS)
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
  add(BATCH_EVENTS_MAX * 3, 'x'.repeat(350))
  leave()
  expect(beaconed.map((ids) => ids.length)).toEqual([BATCH_EVENTS_MAX, BATCH_EVENTS_MAX])
  expect(beaconed.flat().length * 350).toBeLessThan(BATCH_BYTES_MAX)
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

test('an answer that a proxy made up counts as a failure', async () => {
  answer = { status: 502, body: '<html>' }
  add(1)
  await tick(FLUSH_MS)
  expect(queue.own()).toHaveLength(1)
})

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('patched')
    },
  ],
  ['gives nothing', () => undefined],
  ['gives something else', () => ({ ok: true })],
])('where fetch %s, the events leave as a beacon and stay unacknowledged', async (_, fetch) => {
  post.mockImplementation(fetch)
  add(1)
  await tick(FLUSH_MS)
  expect(beaconed).toEqual([['e0000']])
  expect(queue.own()).toHaveLength(1)
})

test('a request that hangs is broken off before another one begins', async () => {
  post.mockImplementation(() => new Promise(() => {}))
  add(1)
  await tick(FLUSH_MS)
  const [[, { signal }] = []] = post.mock.calls
  await tick(SEND_MS_MAX - 1)
  expect([signal.aborted, post.mock.calls.length]).toEqual([false, 1])
  await tick(1)
  expect([signal.aborted, post.mock.calls.length]).toEqual([true, 1])
  await tick(60_000)
  expect(post.mock.calls.length).toBeGreaterThan(1)
})

test('where the browser has no beacons, nothing fails and nothing is lost', () => {
  vi.stubGlobal('navigator', {})
  add(1)
  leave()
  expect(queue.own()).toHaveLength(1)
})

test.each([[10], [BATCH_BYTES_MAX]])(
  'a request with a text of %i characters leaves the page all that may outlive it',
  async (chars) => {
    add(1, 'x'.repeat(chars))
    await tick(FLUSH_MS)
    expect(post).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ keepalive: false }),
    )
  },
)

/** Does something while the first request is under way. */
function duringFirst(work: () => void): void {
  const answered = post.getMockImplementation()
  post.mockImplementation(async (...args) => {
    if (posted.length === 0) work()
    return answered?.(...args)
  })
}

test.each<[string, () => void]>([
  [
    'the visitor is forgotten',
    () => {
      queue.clear()
      emit('wipe', false)
    },
  ],
  [
    'consent ends',
    () => {
      maySend = false
    },
  ],
  ['the rest leaves with the page', () => leave()],
])('a batch in hand stays here when meanwhile %s', async (_, work) => {
  duringFirst(work)
  add(BATCH_EVENTS_MAX + 1)
  await tick(FLUSH_MS - 1)
  expect(posted).toHaveLength(1)
})

test('after a reset what is left of the queue is sent all the same', async () => {
  duringFirst(() => emit('wipe', false))
  add(BATCH_EVENTS_MAX + 1)
  await tick(2 * FLUSH_MS)
  expect(posted.map((ids) => ids.length)).toEqual([BATCH_EVENTS_MAX, 1])
})

test('a batch that is refused as a whole lets the next one go', async () => {
  answer = { status: 400 }
  add(BATCH_EVENTS_MAX + 1)
  await tick(FLUSH_MS)
  expect(posted.map((ids) => ids.length)).toEqual([BATCH_EVENTS_MAX, 1])
})

test('a large batch that failed is not compressed again', async () => {
  const compressing = vi.fn(function Broken() {
    throw new Error('broken')
  })
  vi.stubGlobal('CompressionStream', compressing)
  answer = { status: 0 }
  add(1, 'x'.repeat(COMPRESS_BYTES_MIN))
  await tick(FLUSH_MS)
  expect(compressing).toHaveBeenCalledTimes(1)
  answer = { status: 200 }
  await tick(60_000)
  expect(posted).toHaveLength(2)
  expect(compressing).toHaveBeenCalledTimes(1)
})

test('what an answer came for makes room for what leaves with the page later', async () => {
  for (let times = 0; times < 9; times += 1) {
    add(1)
    hide()
    await tick(0)
  }
  expect(posted).toHaveLength(9)
})

test('what left with the page is under way no longer than a request lasts', async () => {
  for (let times = 0; times < 9; times += 1) {
    add(1)
    leave()
  }
  expect(beaconed).toHaveLength(8)
  await tick(SEND_MS_MAX)
  add(1)
  leave()
  expect(beaconed).toHaveLength(9)
})
