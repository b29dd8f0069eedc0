// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, RETRY_MS_BASE, SEND_MS_MAX, SLOW_MS } from '../limits.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { FREE_LOCKS } from '../testing/free-locks.ts'
import { createQueue } from './queue.ts'
import { startSender } from './sender.ts'

/** What the collector does with each request. Default: never answers. */
let answer: () => Promise<Response>
const post = vi.fn()
const beacon = vi.fn(() => true)

const never = () => new Promise<Response>(() => {})
const stored = async () => new Response('{"good":1,"bad":[]}')

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1_795_000_000_000)
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  answer = never
  post.mockReset().mockImplementation(() => answer())
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

/** A tab of the visitor with an event to send. Others stay open. */
function openTab(): void {
  const queue = createQueue(createFailedDisk(), () => true)
  const poke = startSender('https://collector.example/v1/events', queue, () => true, KEY)
  const event = { id: 'e1' } as unknown as SegueEvent
  queue.add({ id: 'e1', event, envelope: '{"visitor":"v"}', isPrecious: false })
  poke()
}

const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('while a tab waits for an answer that does not come, no other one asks', async () => {
  openTab()
  await tick(FLUSH_MS + SLOW_MS)
  openTab()
  await tick(SEND_MS_MAX - SLOW_MS)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(FLUSH_MS + 0.75 * RETRY_MS_BASE)
  expect(post.mock.calls.length).toBeGreaterThan(1)
})

test('a page that is left after it has waited in vain leaves the wait to the next one', async () => {
  openTab()
  await tick(FLUSH_MS + SLOW_MS)
  window.dispatchEvent(new Event('pagehide'))
  stopAll()
  openTab()
  await tick(SEND_MS_MAX - SLOW_MS)
  expect(post).toHaveBeenCalledTimes(1)
  expect(beacon).not.toHaveBeenCalled()
  await tick(FLUSH_MS + 0.75 * RETRY_MS_BASE)
  expect(post).toHaveBeenCalledTimes(2)
})

test('a page that is left before its answer can have come leaves nothing to wait for', async () => {
  openTab()
  await tick(FLUSH_MS + SLOW_MS - 1)
  window.dispatchEvent(new Event('pagehide'))
  stopAll()
  openTab()
  await tick(FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(2)
})

test('an answer that comes late ends the wait, and nothing is told of one that came in time', async () => {
  const told = vi.spyOn(localStorage, 'setItem')
  answer = stored
  openTab()
  await tick(FLUSH_MS + SLOW_MS)
  expect(told).not.toHaveBeenCalled()
  answer = () => new Promise((done) => setTimeout(() => done(new Response('{"bad":[]}')), 9_000))
  openTab()
  await tick(FLUSH_MS + SLOW_MS)
  expect(localStorage.getItem(KEY)).toMatch(/^1,35000,/)
  await tick(9_000)
  expect(localStorage.getItem(KEY)).toBeNull()
})

const KEY = 'segue:shop:queue'
