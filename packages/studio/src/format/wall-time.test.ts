import { expect, test } from 'vitest'
import { fromWallTime, toWallTime } from './wall-time.ts'

test.each([
  ['winter', '2026-11-27T09:00', 'Europe/Berlin', '2026-11-27T08:00Z'],
  ['summer', '2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00Z'],
  ['the hour before clocks go forward', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59Z'],
  ['an hour that clocks skip', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
  [
    'the first of an hour that comes twice',
    '2026-10-25T02:30',
    'Europe/Berlin',
    '2026-10-25T00:30Z',
  ],
  ['a quarter of an hour off', '2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15Z'],
  ['the other side of the world', '2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00Z'],
])('%s: what clocks show becomes the moment', (_, text, zone, moment) => {
  expect(fromWallTime(text, zone)).toBe(Date.parse(moment))
})

test.each([
  ['Europe/Berlin', '2026-03-28T20:00Z'],
  ['Europe/Berlin', '2026-10-24T20:00Z'],
  ['America/St_Johns', '2026-11-01T00:00Z'],
])('in %s every hour around a change of clocks is found again (%s)', (zone, from) => {
  for (let hour = 0; hour < 12; hour += 1) {
    const text = toWallTime(Date.parse(from) + hour * 3_600_000, zone)
    expect(toWallTime(fromWallTime(text, zone), zone)).toBe(text)
  }
})
