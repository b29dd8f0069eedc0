// @vitest-environment happy-dom
import { BUILT_IN_TRAITS, KNOWN_VALUES } from '@segue/rules/lint'
import { afterEach, expect, test, vi } from 'vitest'
import { readDevice } from './device.ts'

afterEach(() => vi.unstubAllGlobals())

test('the place is told by its time zone', () => {
  expect(readDevice().geo).toEqual({ timeZone: expect.stringMatching(/^[A-Z]/) })
})

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15'
const PIXEL = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/131.0.0.0 Mobile Safari/537.36'
const TAB = 'Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/131.0.0.0 Safari/537.36'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36'

test.each([
  ['an iPhone', IPHONE, 5, 'mobile', 'ios', 'safari', undefined],
  ['a Mac', MAC, 0, 'desktop', 'macos', 'safari', 18],
  ['an iPad that calls itself a Mac', MAC, 5, 'tablet', 'ios', 'safari', 18],
  ['an Android phone', PIXEL, 5, 'mobile', 'android', 'chrome', 131],
  ['an Android tablet', TAB, 5, 'tablet', 'android', 'chrome', 131],
  ['a Windows computer with a touch screen', WINDOWS, 10, 'desktop', 'windows', 'chrome', 131],
])('%s is told apart', (_, userAgent, maxTouchPoints, kind, os, browser, version) => {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints, language: 'de-CH' })
  const { device } = readDevice()
  expect(device).toEqual({
    ...{ kind, language: 'de-CH', touch: maxTouchPoints > 0, os, browser },
    ...(version !== undefined && { browser_version: version }),
    ...{ viewport_width: expect.any(Number), dark: expect.any(Boolean) },
  })
  for (const [name, values] of Object.entries(KNOWN_VALUES))
    if (name.startsWith('device.') && name !== 'device.connection')
      expect(values).toContain(device?.[name.replace('device.', '')])
})

const quiet = { userAgent: PIXEL, maxTouchPoints: 5, language: 'de' }

test('a connection that the browser tells of is a fact, and so is that data are to be saved', () => {
  const connection = { effectiveType: '3g', saveData: true, rtt: 250, downlink: 1.3 }
  vi.stubGlobal('navigator', { ...quiet, connection })
  const { device = {} } = readDevice()
  expect(device).toMatchObject({ connection: '3g', save_data: true })
  const known = Object.keys(BUILT_IN_TRAITS).filter((name) => name.startsWith('device.'))
  expect(
    Object.keys(device)
      .map((name) => `device.${name}`)
      .sort(),
  ).toEqual(known.sort())
})

test.each([{}, { connection: null }, { connection: 'fast' }, { connection: { saveData: 'no' } }])(
  'what a browser does not tell is no fact: %j',
  (more) => {
    vi.stubGlobal('navigator', { ...quiet, ...more })
    expect(Object.keys(readDevice().device ?? {})).not.toContain('connection')
    expect(Object.keys(readDevice().device ?? {})).not.toContain('save_data')
  },
)
