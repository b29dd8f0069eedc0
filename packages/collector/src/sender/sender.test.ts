import crawlers from 'crawler-user-agents'
import { expect, test } from 'vitest'
import { BROWSER_NAMES } from '../testing/browsers.ts'
import { findBotReason } from './bot-reason.ts'
import { toBrowserClass } from './browser-class.ts'
import { openSenders } from './sender.ts'

const SETTINGS = { bots: 'flag', geoFile: '', countryHeader: '', regionHeader: '' } as const

test('of known crawlers at least 99 in 100 are flagged', () => {
  const names = crawlers.flatMap(({ instances }) => instances)
  expect(names.length).toBeGreaterThan(1_500)
  const missed = names.filter((name) => findBotReason(name) === undefined)
  expect(missed.length / names.length).toBeLessThan(0.01)
})

test('of a hundred common browsers none is flagged', () => {
  const names = new Set(BROWSER_NAMES.map(([name]) => name))
  expect(names.size).toBe(100)
  expect([...names].filter((name) => findBotReason(name) !== undefined)).toEqual([])
})

test('every common browser is told by its family, system and device', () => {
  const told = BROWSER_NAMES.map(([name]) => [name, ...Object.values(toBrowserClass(name))])
  expect(told).toEqual(BROWSER_NAMES)
})

test.each([
  ['', 'nameless'],
  ['  ', 'nameless'],
  ['curl/8.5.0', 'crawler'],
  ['python-requests/2.32', 'crawler'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/117.0.0.0 Safari/537.36 GTmetrix', 'crawler'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0.0.0 Safari/537.36', 'crawler'],
])('%j is flagged as %s', (name, reason) => {
  expect(findBotReason(name)).toBe(reason)
})

test('what nobody knows is of another kind', () => {
  expect(toBrowserClass('Something/1.0')).toEqual({
    ...{ browser: 'other', os: 'other', device: 'desktop' },
  })
})

test('a sender is described by classes alone', async () => {
  const describe = await openSenders(SETTINGS)
  const headers = { 'user-agent': BROWSER_NAMES[2]?.[0] ?? '' }
  expect(describe({ headers, ip: '203.0.113.7' })).toEqual({
    ...{ browser: 'chrome', os: 'android', device: 'phone' },
  })
})

test('where the owner counts bots, none is flagged', async () => {
  const describe = await openSenders({ ...SETTINGS, bots: 'count' })
  expect(describe({ headers: {}, ip: '' })).not.toHaveProperty('bot')
})
