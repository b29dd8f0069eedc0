import { expect, test } from 'vitest'
import { BROWSER_FAMILIES, SYSTEM_FAMILIES, toBrowserFamily, toSystemFamily } from './index.ts'

const webkit = (system: string, rest: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`
const blink = (rest: string) => `${webkit('X11; Linux x86_64', 'Chrome/131.0.0.0 ')}${rest}`

test.each<[string, string, number | undefined]>([
  [blink('Safari/537.36'), 'chrome', 131],
  [blink('Safari/537.36 Edg/130.0.0.0'), 'edge', 130],
  [blink('SamsungBrowser/27.0 Mobile Safari/537.36'), 'samsung', 27],
  [webkit('iPhone', 'Version/17.4 Mobile/15E148 Safari/604.1'), 'safari', 17],
  [webkit('iPhone', 'FxiOS/133.0 Mobile/15E148 Safari/605.1.15'), 'firefox', 133],
  [webkit('iPhone', 'CriOS/131.0 Mobile/15E148 Safari/604.1'), 'chrome', 131],
  [webkit('iPhone', 'Mobile/15E148'), 'safari', undefined],
  [webkit('iPhone', 'Mobile/15E148 Instagram 300.0.0'), 'in-app', undefined],
  ['Chrome/', 'chrome', undefined],
  ['Something/1.0', 'other', undefined],
])('%s is of its family and major version', (name, browser, version) => {
  expect(toBrowserFamily(name)).toEqual({ browser, ...(version !== undefined && { version }) })
  expect(BROWSER_FAMILIES).toContain(browser)
})

test.each([
  ['Windows NT 10.0; Win64; x64', 'windows'],
  ['iPhone; CPU iPhone OS 18_0 like Mac OS X', 'ios'],
  ['Linux; Android 15; K', 'android'],
  ['X11; CrOS x86_64 14541.0.0', 'chromeos'],
  ['Macintosh; Intel Mac OS X 10_15_7', 'macos'],
  ['X11; Linux x86_64', 'linux'],
  ['PlayStation', 'other'],
])('%s is of its system', (name, system) => {
  expect(toSystemFamily(name)).toBe(system)
  expect(SYSTEM_FAMILIES).toContain(system)
})
