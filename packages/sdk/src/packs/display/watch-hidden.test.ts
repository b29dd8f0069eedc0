// @vitest-environment happy-dom
import { HELD, HOLD_MS } from '@segue/dom/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Hidden, watchHidden } from './watch-hidden.ts'

const PAINT_MS = 40
let hidden: Hidden

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 })
  // Nothing is painted here: this is what the browser would say.
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    (type) => (type === 'paint' ? [{ startTime: PAINT_MS }] : []) as never,
  )
  hidden = watchHidden()
})
afterEach(() => {
  hidden.stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** Holds an element between two times of the page, as `dom` does. */
async function hold(element: Element, from: number, until: number): Promise<void> {
  vi.advanceTimersByTime(from - performance.now())
  element.setAttribute(HELD, '')
  await Promise.resolve()
  vi.advanceTimersByTime(until - from)
  element.removeAttribute(HELD)
  await Promise.resolve()
}

test.each<[string, [from: number, until: number][], number]>([
  ['before the first paint', [[10, 30]], 0],
  ['across the first paint', [[10, 90]], 50],
  ['after it', [[50, 75]], 25],
  [
    'twice',
    [
      [50, 60],
      [100, 130],
    ],
    40,
  ],
  ['for longer than anything is held', [[50, 50 + 2 * HOLD_MS]], HOLD_MS],
])('what is held %s was hidden for as long as one could have seen it', async (_, holds, ms) => {
  const element = document.createElement('p')
  document.body.append(element)
  for (const [from, until] of holds) await hold(element, from, until)
  expect(hidden.msOf(element)).toBe(ms)
  expect(hidden.msOf(document.body)).toBe(0)
})

test('what the stub hides was hidden from the first paint until it is decided, unless its deadline came first', () => {
  const [slot, other] = [document.createElement('segue-slot'), document.createElement('p')]
  document.body.append(slot, other)
  const cover = { hidden: 'segue-slot' }
  const covered = watchHidden(cover)
  vi.advanceTimersByTime(PAINT_MS + 120)
  covered.uncover(slot)
  covered.uncover(other)
  cover.hidden = ''
  covered.uncover(slot)
  expect([slot, other].map(covered.msOf)).toEqual([120, 0])
  covered.stop()
})
