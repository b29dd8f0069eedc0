// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, LASTING_BYTES_MAX } from '../limits.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { FREE_LOCKS } from '../testing/free-locks.ts'
import { createQueue } from './queue.ts'
import { startSender } from './sender.ts'

const post = vi.fn()
const beacon = vi.fn(() => true)

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1_795_000_000_000)
  post.mockReturnValue(new Promise(() => {}))
  vi.stubGlobal('fetch', post)
  vi.stubGlobal('CompressionStream', undefined)
  vi.stubGlobal('navigator', { sendBeacon: beacon, locks: FREE_LOCKS })
})

afterEach(() => {
  stopAll()
  localStorage.clear()
  post.mockReset()
  beacon.mockClear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Sends one event whose request has so many bytes, and gives what was asked of the browser. */
async function send(bytes: number): Promise<{ keepalive: boolean; body: string }> {
  const queue = createQueue(createFailedDisk(), () => true)
  const poke = startSender('https://collector.example/v1/events', queue, () => true, 'hold')
  const text = 'x'.repeat(bytes - BARE_BYTES)
  const event = { id: 'e', text } as unknown as SegueEvent
  queue.add({ id: 'e', event, envelope: '{"visitor":"v"}', isPrecious: false })
  poke()
  await vi.advanceTimersByTimeAsync(FLUSH_MS)
  return post.mock.calls[0]?.[1]
}

test.each([
  [LASTING_BYTES_MAX, true],
  [LASTING_BYTES_MAX + 1, false],
])('a request of %i bytes outlives the page that made it: %s', async (bytes, lasts) => {
  const { keepalive, body } = await send(bytes)
  expect(body).toHaveLength(bytes)
  expect(keepalive).toBe(lasts)
})

test.each([
  ['does not outlive it is handed over again', LASTING_BYTES_MAX + 1, 1],
  ['outlives it is not', LASTING_BYTES_MAX, 0],
])('as the page is left, what is under way and %s', async (_, bytes, times) => {
  await send(bytes)
  window.dispatchEvent(new Event('pagehide'))
  expect(beacon).toHaveBeenCalledTimes(times)
})

/** Bytes of a request around the text of its one event. */
const BARE_BYTES = '{"v":1,"sentAt":1795000000000,"visitor":"v","events":[{"id":"e","text":""}]}'
  .length
