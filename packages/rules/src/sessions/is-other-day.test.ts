import { expect, test } from 'vitest'
import { isOtherDay } from './is-other-day.ts'

test.each<[string, string, string, string, boolean]>([
  ['a minute apart within a day', 'UTC', '2026-11-22T10:00Z', '2026-11-22T10:01Z', false],
  ['the last and the first moment', 'UTC', '2026-11-22T23:59:59.999Z', '2026-11-23T00:00Z', true],
  ['midnight of UTC in Berlin', 'Europe/Berlin', '2026-11-22T23:30Z', '2026-11-23T00:30Z', false],
  ['midnight of Berlin', 'Europe/Berlin', '2026-11-22T22:59Z', '2026-11-22T23:00Z', true],
  [
    'the hour that Berlin has twice',
    'Europe/Berlin',
    '2026-10-25T00:30Z',
    '2026-10-25T01:30Z',
    false,
  ],
  ['midnight after summer began', 'Europe/Berlin', '2026-03-29T21:59Z', '2026-03-29T22:00Z', true],
  ['a midnight that Cairo skips', 'Africa/Cairo', '2024-04-25T21:59Z', '2024-04-25T22:00Z', true],
  ['one in the morning after it', 'Africa/Cairo', '2024-04-25T22:00Z', '2024-04-25T23:00Z', false],
  [
    'a midnight that Havana has twice',
    'America/Havana',
    '2024-11-03T04:30Z',
    '2024-11-03T05:30Z',
    false,
  ],
  ['the day that Samoa skipped', 'Pacific/Apia', '2011-12-30T09:59Z', '2011-12-30T10:00Z', true],
  ['a zone that nobody knows', 'Mars/Olympus', '2026-11-22T23:59Z', '2026-11-23T00:00Z', true],
])('%s', (_, zone, before, at, expected) => {
  expect(isOtherDay(Date.parse(before), Date.parse(at), zone)).toBe(expected)
})
