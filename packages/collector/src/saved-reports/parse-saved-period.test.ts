import { expect, test } from 'vitest'
import { SAVED_DAYS_MAX } from './limits.ts'
import { parseSavedPeriod } from './parse-saved-period.ts'

const ZONE = 'Europe/Oslo'
/** A Monday, 01:30 in Oslo. */
const NOW = Date.parse('2026-11-23T00:30:00Z')

test.each([
  ['last 1 days', '2026-11-22T23:00:00.000Z', NOW],
  ['last 30 days', '2026-10-24T22:00:00.000Z', NOW],
  ['last week', '2026-11-15T23:00:00.000Z', Date.parse('2026-11-22T23:00:00Z')],
  ['last month', '2026-09-30T22:00:00.000Z', Date.parse('2026-10-31T23:00:00Z')],
  ['whole run', '1970-01-01T00:00:00.000Z', NOW],
  ['2026-11-01/2026-11-08', '2026-10-31T23:00:00.000Z', Date.parse('2026-11-07T23:00:00Z')],
])('%s begins at %s', (text, from, until) => {
  expect(parseSavedPeriod(text, NOW, ZONE)).toEqual({ from: Date.parse(from), until })
})

test.each([
  ...['', 'last days', 'last 0 days', `last ${SAVED_DAYS_MAX + 1} days`, 'Last week', 'next week'],
  ...['2026-11-08/2026-11-01', '2026-11-01', '2026-11-01/2026-11-08/2026-11-09', 'a/b'],
])('%j is no period', (text) => {
  expect(parseSavedPeriod(text, NOW, ZONE)).toBeUndefined()
})

test('the week and the month before are whole ones on every day, also where clocks change', () => {
  for (let day = 0; day < 400; day += 3) {
    const now = NOW + day * 86_400_000
    for (const [text, longest] of [
      ['last week', 7 * 24 + 1],
      ['last month', 31 * 24 + 1],
    ] as const) {
      const { from, until } = parseSavedPeriod(text, now, ZONE) ?? { from: 0, until: 0 }
      expect(until).toBeLessThanOrEqual(now)
      expect((until - from) / 3_600_000).toBeLessThanOrEqual(longest)
      for (const moment of [from, until])
        expect(new Date(moment).toLocaleTimeString('en-GB', { timeZone: ZONE })).toBe('00:00:00')
    }
  }
})
