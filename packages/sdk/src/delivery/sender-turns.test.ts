// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, RETRY_MS_BASE, STORE_WAIT_MS_MAX } from '../limits.ts'
import { createFailedDisk } from '../map-disk.ts'
import { stopAll } from '../platform.ts'
import { createQueue } from './queue.ts'
import { startSender } from './sender.ts'

/** The lock that tabs share: who holds it, and how long the browser takes to give it. */
let isHeld: boolean
let grantMs: number
let answer: () => Promise<Response>
const post = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  isHeld = false
  grantMs = 0
  answer = async () => new Response('{"good":1,"bad":[]}')
  post.mockReset().mockImplementation(() => answer())
  vi.stubGlobal('fetch', post)
  vi.stubGlobal('navigator', { sendBeacon: () => true, locks: { request: giveLock } })
  const queue = createQueue(createFailedDisk(), () => true)
  const poke = startSender('https://collector.example/v1/events?k=wk', queue, () => true, 'hold')
  const event = { id: 'e1' } as unknown as SegueEvent
  queue.add({ id: 'e1', event, envelope: '{"visitor":"v"}', isPrecious: false })
  poke()
})

afterEach(() => {
  stopAll()
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function giveLock(_: string, __: object, hold: (lock: unknown) => unknown): Promise<void> {
  await new Promise((done) => setTimeout(done, grantMs))
  if (isHeld) return void (await hold(null))
  isHeld = true
  await hold({})
  isHeld = false
}

const tick = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('the turn is held while sending, and given back after it', async () => {
  let finish = (_: Response) => {}
  answer = () =>
    new Promise((done) => {
      finish = done
    })
  await tick(FLUSH_MS + 1)
  expect([post.mock.calls.length, isHeld]).toEqual([1, true])
  finish(new Response('{"good":1,"bad":[]}'))
  await tick(0)
  expect(isHeld).toBe(false)
})

test('a turn that comes when all is sent already is given back at once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  grantMs = STORE_WAIT_MS_MAX + 100
  await tick(FLUSH_MS + STORE_WAIT_MS_MAX + 1)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(100)
  expect(isHeld).toBe(false)
})

test('a page that is left gives its turn back although a request is under way', async () => {
  answer = () => new Promise(() => {})
  await tick(FLUSH_MS + 1)
  expect(isHeld).toBe(true)
  window.dispatchEvent(new Event('pagehide'))
  await tick(0)
  expect(isHeld).toBe(false)
})

test('a network that is back begins the waiting anew', async () => {
  answer = () => Promise.reject(new TypeError('offline'))
  await tick(FLUSH_MS + RETRY_MS_BASE * 20)
  window.dispatchEvent(new Event('online'))
  await tick(0)
  const { length } = post.mock.calls
  await tick(RETRY_MS_BASE)
  expect(post.mock.calls.length).toBeGreaterThan(length)
})

test('a request carries no cookies, and nothing for which a browser asks permission first', async () => {
  await tick(FLUSH_MS + 1)
  const [, options] = post.mock.calls[0] ?? []
  expect(options).toEqual({
    ...{ method: 'POST', credentials: 'omit', keepalive: false },
    ...{ body: expect.any(String), signal: expect.any(AbortSignal) },
  })
})
