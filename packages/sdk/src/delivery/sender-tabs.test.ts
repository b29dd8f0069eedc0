// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, RETRY_MS_BASE, SEND_MS_MAX, SLOW_MS } from '../limits.ts'
import { usePages } from '../testing/use-pages.ts'

/** What the collector does with each request. Default: never answers. */
let answer: () => Promise<Response>
const KEY = 'segue:shop:queue'
const { post, beacon, open, leave, tick } = usePages(KEY, () => answer())

const never = () => new Promise<Response>(() => {})
const stored = async () => new Response('{"good":1,"bad":[]}')

beforeEach(() => {
  answer = never
})

test('while a tab waits for an answer that does not come, no other one asks', async () => {
  open()
  await tick(FLUSH_MS + SLOW_MS)
  open()
  await tick(SEND_MS_MAX - SLOW_MS)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(FLUSH_MS + 0.75 * RETRY_MS_BASE)
  expect(post.mock.calls.length).toBeGreaterThan(1)
})

test('a page that is left after it has waited in vain leaves the wait to the next one', async () => {
  open()
  await tick(FLUSH_MS + SLOW_MS)
  leave()
  open()
  await tick(SEND_MS_MAX - SLOW_MS)
  expect(post).toHaveBeenCalledTimes(1)
  expect(beacon).not.toHaveBeenCalled()
  await tick(FLUSH_MS + 0.75 * RETRY_MS_BASE)
  expect(post).toHaveBeenCalledTimes(2)
})

test('a page that is left before its answer can have come leaves nothing to wait for', async () => {
  open()
  await tick(FLUSH_MS + SLOW_MS - 1)
  leave()
  open()
  await tick(FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(2)
})

test('an answer that comes late ends the wait, and nothing is told of one that came in time', async () => {
  const told = vi.spyOn(localStorage, 'setItem')
  answer = stored
  open()
  await tick(FLUSH_MS + SLOW_MS)
  expect(told).not.toHaveBeenCalled()
  answer = () => new Promise((done) => setTimeout(() => done(new Response('{"bad":[]}')), 9_000))
  open()
  await tick(FLUSH_MS + SLOW_MS)
  expect(localStorage.getItem(KEY)).toMatch(/^1,35000,/)
  await tick(9_000)
  expect(localStorage.getItem(KEY)).toBeNull()
})

test('six tabs of a browser without locks ask a collector that fails about as often as one', async () => {
  vi.stubGlobal('navigator', { sendBeacon: beacon })
  // Chance, evenly spread: no two of six lie closer together than an answer takes.
  let drawn = 0
  vi.spyOn(Math, 'random').mockImplementation(() => (++drawn * 0.618) % 1)
  answer = async () => {
    await new Promise((done) => setTimeout(done, 100))
    return new Response('{"bad":[]}', { status: 503 })
  }
  for (let tab = 0; tab < 6; tab += 1) open()
  await tick(2 * FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(20_000)
  expect(post.mock.calls.length).toBeLessThanOrEqual(3)
  answer = stored
  await tick(100_000)
  expect(post.mock.calls.length).toBeGreaterThanOrEqual(6)
})
