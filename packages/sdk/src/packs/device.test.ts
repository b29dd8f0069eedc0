// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { readDevice } from './device.ts'

test('the place is told by its time zone', () => {
  expect(readDevice().geo).toEqual({ timeZone: expect.stringMatching(/^[A-Z]/) })
})

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15'
const PIXEL = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/131.0.0.0 Mobile Safari/537.36'
const TAB = 'Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/131.0.0.0 Safari/537.36'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36'

test.each([
  ['an iPhone', IPHONE, 5, 'mobile'],
  ['a Mac', MAC, 0, 'desktop'],
  ['an iPad that calls itself a Mac', MAC, 5, 'tablet'],
  ['an Android phone', PIXEL, 5, 'mobile'],
  ['an Android tablet', TAB, 5, 'tablet'],
  ['a Windows computer with a touch screen', WINDOWS, 10, 'desktop'],
])('%s is told apart', (_, userAgent, maxTouchPoints, kind) => {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints, language: 'de-CH' })
  expect(readDevice().device).toMatchObject({
    ...{ kind, language: 'de-CH', touch: maxTouchPoints > 0 },
    ...{ viewport_width: expect.any(Number), dark: expect.any(Boolean) },
  })
  vi.unstubAllGlobals()
})
