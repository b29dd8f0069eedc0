// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { FLUSH_MS, GATHER_MS, RETRY_AFTER_MS_MAX, RETRY_MS_BASE, RETRY_MS_MAX } from '../limits.ts'
import { usePages } from '../testing/use-pages.ts'
import { toHold } from './hold.ts'

let status: number
let headers: Record<string, string>
let maySend: boolean
const KEY = 'segue:shop:queue'
const { post, beacon, open, leave, tick } = usePages(KEY, answer, () => maySend)

async function answer(): Promise<Response> {
  if (status === 0) throw new TypeError('offline')
  return new Response('{"good":1,"bad":[]}', { status, headers })
}

beforeEach(() => {
  status = 503
  headers = {}
  maySend = true
})

/** The first request is made and answered, and other pages are told. */
const ask = () => tick(FLUSH_MS + 1)

test('a page that opens while others wait waits with them, and its back-off goes on from theirs', async () => {
  open()
  await ask()
  leave()
  open()
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
    open()
    await tick(50_000)
    leave()
  }
  expect(post.mock.calls.length).toBeLessThanOrEqual(7)
  expect(beacon).not.toHaveBeenCalled()
})

test('what the collector asks for holds for the pages that follow', async () => {
  headers = { 'retry-after': '120' }
  open()
  await ask()
  leave()
  status = 200
  open()
  await tick(119_000)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(1_000)
  expect(post).toHaveBeenCalledTimes(2)
  expect(localStorage.getItem(KEY)).toBeNull()
})

test('a request that was broken off as the page was left holds no other page', async () => {
  status = 0
  open()
  await tick(FLUSH_MS)
  leave()
  expect(localStorage.getItem(KEY)).toBeNull()
  expect(beacon).toHaveBeenCalledTimes(1)
  open()
  await tick(FLUSH_MS + GATHER_MS)
  leave()
  expect(localStorage.getItem(KEY)).not.toBeNull()
  expect(beacon).toHaveBeenCalledTimes(1)
})

test('a network that is back ends the wait for the pages that follow, too', async () => {
  open()
  await tick(FLUSH_MS)
  status = 200
  window.dispatchEvent(new Event('online'))
  await ask()
  expect(localStorage.getItem(KEY)).toBeNull()
  open()
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
  open()
  await ask()
  expect(post).toHaveBeenCalledTimes(1)
  expect(localStorage.getItem(KEY)).toMatch(/^1,7500,/)
})

test('a hold for ever ends after a day', async () => {
  localStorage.setItem(KEY, toHold(1, Number.MAX_SAFE_INTEGER, Date.now()))
  open()
  await tick(RETRY_AFTER_MS_MAX - 1)
  expect(post).not.toHaveBeenCalled()
  await tick(1)
  expect(post).toHaveBeenCalledTimes(1)
})

test('where storage fails, the page keeps to its own back-off', async () => {
  vi.stubGlobal('localStorage', undefined)
  open()
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
  open()
  await tick(FLUSH_MS)
  expect(post).toHaveBeenCalledTimes(1)
  expect(localStorage).toHaveLength(0)
})
