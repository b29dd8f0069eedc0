// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SCROLL_LOOK_MS } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { openView, type Recorded, watchPage } from '../../testing/watch-page.ts'
import { toPercent, watchScrollDepth } from './scroll-depth.ts'

let recorded: Recorded[]
const percents = () => recorded.map(([, props]) => Object.values(props)[0])

/** A page ten windows high. */
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('innerHeight', 100)
  vi.spyOn(Document.prototype, 'scrollingElement', 'get').mockReturnValue({
    scrollHeight: 1_000,
  } as Element)
  recorded = watchPage(watchScrollDepth)
})
afterEach(() => {
  stopAll()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function scrollTo(top: number, target: EventTarget = document): void {
  vi.stubGlobal('scrollY', top)
  target.dispatchEvent(new Event('scroll'))
  vi.advanceTimersByTime(SCROLL_LOOK_MS)
}

test('every mark that the lower edge passes is told once a view', () => {
  scrollTo(149)
  expect(percents()).toEqual([])
  scrollTo(150)
  scrollTo(400)
  scrollTo(0)
  scrollTo(400)
  scrollTo(900)
  expect(percents()).toEqual([25, 50, 75, 90])
  openView()
  scrollTo(150)
  expect(percents()).toEqual([25, 50, 75, 90, 25])
})

test('a page that is put back to its top was not scrolled', () => {
  vi.stubGlobal('innerHeight', 1_000)
  scrollTo(0)
  expect(percents()).toEqual([])
})

test('a box that scrolls within the page is not the page', () => {
  const box = document.body.appendChild(document.createElement('div'))
  scrollTo(900, box)
  expect(percents()).toEqual([])
  box.remove()
})

test('a page that scrolls is looked at once in a while, and not while it scrolls', () => {
  vi.stubGlobal('scrollY', 900)
  const look = vi.spyOn(Document.prototype, 'scrollingElement', 'get')
  look.mockClear()
  for (let n = 0; n < 50; n += 1) document.dispatchEvent(new Event('scroll'))
  expect(look).not.toHaveBeenCalled()
  vi.advanceTimersByTime(SCROLL_LOOK_MS)
  expect(look).toHaveBeenCalledTimes(1)
})

test.each([
  ['a quarter', 250, 1_000, 25.05],
  ['the end, rounded up by the browser', 999.6, 1_000, 100],
  ['past the end, where the page bounces', 1_080, 1_000, 100],
])('%s is the right percentage', (_, bottom, height, expected) => {
  expect(toPercent(bottom, height)).toBeCloseTo(expected, 5)
})
