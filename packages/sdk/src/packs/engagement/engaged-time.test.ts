// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ENGAGED_IDLE_MS, ENGAGED_MS_MIN, ENGAGED_TELL_MS } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { openView, type Recorded, watchPage } from '../../testing/watch-page.ts'
import { watchEngagedTime } from './engaged-time.ts'

let visibility: DocumentVisibilityState
let isFocused: boolean
let recorded: Recorded[]

beforeEach(() => {
  visibility = 'visible'
  isFocused = true
  vi.useFakeTimers()
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockImplementation(() => visibility)
  vi.spyOn(Document.prototype, 'hasFocus').mockImplementation(() => isFocused)
  recorded = watchPage(watchEngagedTime)
})
afterEach(() => {
  stopAll()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTime(ms)
const act = () => window.dispatchEvent(new Event('pointermove'))
const focus = (to: boolean) => {
  isFocused = to
  window.dispatchEvent(new Event(to ? 'focus' : 'blur'))
}
const show = (state: DocumentVisibilityState) => {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}
const told = (ms: number): Recorded => ['user_engagement', { engagement_time_msec: ms }]

test('a page that hides tells how long it was in use; back again, only what is new', () => {
  pass(2_000)
  show('hidden')
  pass(60_000)
  show('visible')
  pass(3_000)
  show('hidden')
  expect(recorded).toEqual([told(2_000), told(3_000)])
})

test('each view tells its own time', () => {
  pass(2_000)
  openView()
  pass(4_000)
  openView()
  expect(recorded).toEqual([told(2_000), told(4_000)])
})

test('a view that was looked at for less than a second tells nothing', () => {
  pass(ENGAGED_MS_MIN - 1)
  openView()
  expect(recorded).toEqual([])
})

test('time without focus does not count, also when the pointer moves over the page', () => {
  pass(2_000)
  focus(false)
  pass(5_000)
  act()
  pass(5_000)
  focus(true)
  pass(1_000)
  openView()
  expect(recorded).toEqual([told(3_000)])
})

test('focus inside a frame of the page is focus', () => {
  pass(2_000)
  window.dispatchEvent(new Event('blur'))
  pass(2_000)
  openView()
  expect(recorded).toEqual([told(4_000)])
})

test('a visitor who walks off is told of before the session ends, and counted up to the idle time', () => {
  pass(10_000)
  act()
  pass(ENGAGED_TELL_MS - 1)
  expect(recorded).toEqual([])
  pass(1)
  expect(recorded).toEqual([told(10_000 + ENGAGED_IDLE_MS)])
  pass(ENGAGED_TELL_MS)
  act()
  pass(2_000)
  openView()
  expect(recorded).toEqual([told(10_000 + ENGAGED_IDLE_MS), told(2_000)])
})

test('nothing is told once Segue was stopped', () => {
  pass(2_000)
  stopAll()
  show('hidden')
  pass(ENGAGED_TELL_MS)
  expect(recorded).toEqual([])
})
