import { expect, test } from 'vitest'
import { formatMoment, formatTime, parseTime } from './time.ts'

test.each<[unknown, number | undefined]>([
  ['2026-11-22T10:00:00Z', Date.UTC(2026, 10, 22, 10)],
  ['2026-11-22T10:00+01:00', Date.UTC(2026, 10, 22, 9)],
  ['2026-11-22', Date.UTC(2026, 10, 22)],
  [1_795_341_600_000, 1_795_341_600_000],
  ['2026-11-22T10:00:00', undefined],
  ['2028-02-29T10:00:00Z', Date.UTC(2028, 1, 29, 10)],
  ['2026-13-22', undefined],
  ['2026-02-31', undefined],
  ['2026-02-29T10:00:00+01:00', undefined],
  ['22 Nov 2026', undefined],
  [-1, undefined],
  [Number.NaN, undefined],
  [null, undefined],
])('reads %s as %s', (value, time) => {
  expect(parseTime(value)).toBe(time)
})

test('writes a moment for people to the second', () => {
  expect(formatTime(Date.UTC(2026, 10, 22, 10, 0, 0, 999))).toBe('2026-11-22T10:00:00Z')
})

test.each([
  ['2026-11-22T10:00:00Z', 0],
  ['2026-11-22T10:00:00.999Z', 999],
])('hands a moment on as %s', (text, milliseconds) => {
  const time = Date.UTC(2026, 10, 22, 10, 0, 0, milliseconds)
  expect([formatMoment(time), parseTime(text)]).toEqual([text, time])
})
