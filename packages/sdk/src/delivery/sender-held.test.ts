// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, GATHER_MS, RETRY_AFTER_MS_MAX, RETRY_MS_BASE, RETRY_MS_MAX } from '../limits.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { FREE_LOCKS } from '../testing/free-locks.ts'
import { toHold } from './hold.ts'
import { createQueue } from './queue.ts'
import { startSender } from './sender.ts'

let status: number
let headers: Record<string, string>
let maySend: boolean
const post = vi.fn()
const beacon = vi.fn(() => true)

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1_795_000_000_000)
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  status = 503
  headers = {}
  maySend = true
  post.mockReset().mockImplementation(async () => {
    if (status === 0) throw new TypeError('offline')
    return new Response('{"good":1,"bad":[]}', { status, headers })
  })
  vi.stubGlobal('fetch', post)
  vi.stubGlobal('navigator', { sendBeacon: beacon, locks: FREE_LOCKS })
})

afterEach(() => {
  stopAll()
  beacon.mockClear()
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A page of the visitor with one event to send. Others that are open stay so. */
function openPage(): void {
  const queue = createQueue(createFailedDisk(), () => true)
  const poke = startSender('https://collector.example/v1/events?k=wk', queue, () => maySend, KEY)
  const event = { id: 'e1' } as unknown as SegueEvent
  queue.add({ id: 'e1', event, envelope: '{"visitor":"v"}', isPrecious: false })
  poke()
}

/** The page is left: its timers find nothing to do any more. */
function leave(): void {
  window.dispatchEvent(new Event('pagehide'))
  stopAll()
}

const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** The first request is made and answered, and other pages are told. */
const ask = () => tick(FLUSH_MS + 1)

test('a page that opens while others wait waits with them, and its back-off goes on from theirs', async () => {
  openPage()
  await ask()
  leave()
  openPage()
  await tick(0.75 * RETRY_MS_BASE - 2)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(1)
  expect(post).toHaveBeenCalledTimes(2)
  await tick(2 * 0.75 * RETRY_MS_BASE - 1)
  expect(post).toHaveBeenCalledTimes(2)
  await tick(1)
  expect(post).toHaveBeenCalledTimes(3)
})

test('twelve page views in ten minutes make no more requests than one page, and no beacon', async () => {
  for (let view = 0; view < 12; view += 1) {
    openPage()
    await tick(50_000)
    leave()
  }
  expect(post.mock.calls.length).toBeLessThanOrEqual(7)
  expect(beacon).not.toHaveBeenCalled()
})

test('what the collector asks for holds for the pages that follow', async () => {
  headers = { 'retry-after': '120' }
  openPage()
  await ask()
  leave()
  status = 200
  openPage()
  await tick(119_000)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(1_000)
  expect(post).toHaveBeenCalledTimes(2)
  expect(localStorage.getItem(KEY)).toBeNull()
})

test('a request that was broken off as the page was left holds no other page', async () => {
  status = 0
  openPage()
  await tick(FLUSH_MS)
  leave()
  expect(localStorage.getItem(KEY)).toBeNull()
  expect(beacon).toHaveBeenCalledTimes(1)
  openPage()
  await tick(FLUSH_MS + GATHER_MS)
  leave()
  expect(localStorage.getItem(KEY)).not.toBeNull()
  expect(beacon).toHaveBeenCalledTimes(1)
})

test('a network that is back ends the wait for the pages that follow, too', async () => {
  openPage()
  await tick(FLUSH_MS)
  status = 200
  window.dispatchEvent(new Event('online'))
  await ask()
  expect(localStorage.getItem(KEY)).toBeNull()
  openPage()
  await tick(FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(3)
})

test.each([
  ['of tomorrow', () => toHold(9, RETRY_AFTER_MS_MAX, Date.now() + RETRY_AFTER_MS_MAX)],
  ['of yesterday', () => toHold(9, RETRY_MS_MAX, Date.now() - RETRY_AFTER_MS_MAX)],
  ['of an outage that is over for long', () => toHold(9, 5_000, Date.now() - 2 * RETRY_MS_MAX)],
  ['that is junk', () => '{"until":9e99}'],
])('a hold %s neither silences the visitor nor lengthens the next wait', async (_, toText) => {
  localStorage.setItem(KEY, toText())
  openPage()
  await ask()
  expect(post).toHaveBeenCalledTimes(1)
  expect(localStorage.getItem(KEY)).toMatch(/^1,7500,/)
})

test('a hold for ever ends after a day', async () => {
  localStorage.setItem(KEY, toHold(1, Number.MAX_SAFE_INTEGER, Date.now()))
  openPage()
  await tick(RETRY_AFTER_MS_MAX - 1)
  expect(post).not.toHaveBeenCalled()
  await tick(1)
  expect(post).toHaveBeenCalledTimes(1)
})

test('where storage fails, the page keeps to its own back-off', async () => {
  vi.stubGlobal('localStorage', undefined)
  openPage()
  await tick(FLUSH_MS + 0.75 * RETRY_MS_BASE - 1)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(1)
  expect(post).toHaveBeenCalledTimes(2)
  await tick(2 * 0.75 * RETRY_MS_BASE - 1)
  expect(post).toHaveBeenCalledTimes(2)
  vi.unstubAllGlobals()
})

test('an answer that comes after consent ended leaves nothing behind', async () => {
  post.mockImplementation(async () => {
    maySend = false
    return new Response('', { status: 503 })
  })
  openPage()
  await tick(FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(1)
  expect(localStorage).toHaveLength(0)
})

const KEY = 'segue:shop:queue'
