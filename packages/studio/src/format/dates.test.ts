import { expect, test } from 'vitest'
import { toClock, toDay, toMoment } from './dates.ts'

const AT = Date.UTC(2026, 10, 22, 23, 5, 9)

test.each([
  ['a clock time in UTC', toClock(AT, 'UTC'), '23:05:09'],
  ['a clock time in another zone', toClock(AT, 'Europe/Berlin'), '00:05:09'],
  ['a day', toDay(AT, 'UTC'), '22 Nov 2026'],
  ['the next day east of it', toDay(AT, 'Europe/Berlin'), '23 Nov 2026'],
  ['a moment', toMoment(AT, 'America/New_York'), '22 Nov 2026, 18:05'],
])('writes %s', (_, text, expected) => {
  expect(text).toBe(expected)
})
