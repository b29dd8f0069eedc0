// @vitest-environment happy-dom
import type { Consent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emit, on, resetEmitter } from '../emitter.ts'
import { GATHER_MS, RETRY_MS_BASE } from '../limits.ts'
import { guard, stopAll } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { createVisitor } from '../testing/create-visitor.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { createInquiry, type Inquiry } from './inquire.ts'

const GRANTED: Consent = { personalization: 'granted', measurement: 'granted' }
const PENDING: Consent = { personalization: 'pending', measurement: 'pending' }
const options = {
  key: 'wk',
  endpoint: 'https://c.example/v1/events',
  config: EMPTY_CONFIG,
} as StartOptions

/** What the collector answers; 0 where it cannot be reached. */
let status: number
let headers: Record<string, string>
let consent: Consent
let visitor: string
let heard: unknown[]
const post = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  status = 200
  headers = {}
  consent = GRANTED
  visitor = 'kim'
  heard = []
  post.mockReset().mockImplementation(async () => {
    if (status === 0) throw new TypeError('offline')
    return new Response('{"user":"u"}', { status, headers })
  })
  vi.stubGlobal('fetch', post)
})

afterEach(() => {
  stopAll()
  resetEmitter()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The inquiry of one page: the page before is gone, and so are its timers. */
function openPage(token?: string, given = options): Inquiry {
  vi.clearAllTimers()
  const parts = { profile: () => createVisitor({ visitor }), guard, on }
  const inquiry = createInquiry(given, () => consent, parts, {
    about: 'user',
    key: 'sg_u',
    hear: (answer) => heard.push(answer.status),
  })
  if (token) inquiry.begin(token)
  inquiry.ask()
  return inquiry
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

test.each([200, 400, 403, 404])('status %i is an answer, and asked for once', async (given) => {
  status = given
  const { ask } = openPage('T')
  await tick()
  ask()
  openPage()
  await tick(10 * RETRY_MS_BASE)
  expect(heard).toEqual([given])
  expect(post).toHaveBeenCalledTimes(1)
  expect(sessionStorage).toHaveLength(0)
})

test.each([0, 408, 425, 429, 500, 503])('status %i is none: it is asked again', async (given) => {
  status = given
  openPage('T')
  await tick()
  expect(heard).toEqual([])
  status = 200
  await tick(RETRY_MS_BASE)
  expect(heard).toEqual([200])
  expect(sessionStorage).toHaveLength(0)
})

test('the next page of the tab asks again, and not before its time', async () => {
  status = 503
  headers = { 'retry-after': '40' }
  openPage('T')
  await tick(GATHER_MS)
  status = 200
  for (let pages = 0; pages < 20; pages += 1) openPage()
  await tick(39_000 - GATHER_MS)
  expect(post).toHaveBeenCalledTimes(1)
  await tick(5_000)
  expect(heard).toEqual([200])
  expect(JSON.parse(post.mock.calls[1]?.[1].body)).toEqual({ token: 'T' })
})

test('a question that leaving the page broke off is asked again by the next one at once', async () => {
  status = 0
  openPage('T')
  await tick()
  status = 200
  openPage()
  await tick()
  expect(heard).toEqual([200])
})

test('without consent it neither asks nor keeps anything', async () => {
  consent = PENDING
  const { ask } = openPage('T')
  await tick(RETRY_MS_BASE)
  expect([post.mock.calls.length, sessionStorage.length]).toEqual([0, 0])
  consent = GRANTED
  ask()
  await tick()
  expect(heard).toEqual([200])
})

test('what an earlier page kept is not looked at without consent', async () => {
  status = 0
  openPage('T')
  await tick()
  consent = PENDING
  status = 200
  openPage()
  await tick(RETRY_MS_BASE)
  expect(post).toHaveBeenCalledTimes(1)
})

test('a visitor who was forgotten in another tab leaves the token to nobody', async () => {
  status = 0
  openPage('T')
  await tick()
  visitor = 'robin'
  status = 200
  openPage()
  await tick(RETRY_MS_BASE)
  expect(heard).toEqual([])
  expect(sessionStorage).toHaveLength(0)
})

test('after a wipe neither an answer under way counts nor what was kept', async () => {
  openPage('T')
  emit('wipe', false)
  await tick()
  openPage()
  await tick(RETRY_MS_BASE)
  expect(heard).toEqual([])
  expect(sessionStorage).toHaveLength(0)
})

test('another token takes the place of the one that waits', async () => {
  status = 0
  const { begin, ask } = openPage('T')
  await tick()
  status = 200
  begin('U')
  ask()
  await tick(RETRY_MS_BASE)
  expect(post.mock.calls.map(([, { body }]) => JSON.parse(body).token)).toEqual(['T', 'U'])
})

test('a cookieless site keeps nothing, and asks again while the page lives', async () => {
  status = 0
  const settings = { identity: { mode: 'cookieless' as const } }
  openPage('T', { ...options, config: { ...EMPTY_CONFIG, settings } })
  await tick()
  expect(sessionStorage).toHaveLength(0)
  status = 200
  await tick(RETRY_MS_BASE)
  expect(heard).toEqual([200])
})
