import { expect, test } from 'vitest'
import {
  daysBefore,
  parseMoment,
  startOfDay,
  toDay,
  toHour,
  toWeek,
  toWeekday,
  yearBefore,
} from './period.ts'

test.each([
  ['2026-11-20T12:00:00Z', 'Europe/Oslo', '2026-11-20T12:00:00.000Z'],
  ['2026-11-20T12:00:00.250+02:00', 'Europe/Oslo', '2026-11-20T10:00:00.250Z'],
  ['2026-11-20', 'Europe/Oslo', '2026-11-19T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Oslo', '2026-06-30T22:00:00.000Z'],
  ['2026-11-20T09:30', 'Asia/Kolkata', '2026-11-20T04:00:00.000Z'],
  ['2026-11-20', 'Pacific/Auckland', '2026-11-19T11:00:00.000Z'],
  ['2026-11-20', 'America/St_Johns', '2026-11-20T03:30:00.000Z'],
  ['2026-10-25', 'Europe/Oslo', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Oslo', '2026-10-25T23:00:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(new Date(parseMoment(text, zone) ?? Number.NaN).toISOString()).toBe(expected)
})

test.each([
  '',
  'yesterday',
  '2026-13-01',
  '2026-11-20T',
  '20261120',
  '1795132800000',
  '2026-11-20Z',
])('%j is no moment', (text) => {
  expect(parseMoment(text, 'UTC')).toBeUndefined()
})

test.each([
  ['2026-11-20T12:00:00Z', 'Europe/Oslo', 0, '2026-11-19T23:00:00.000Z'],
  ['2026-11-20T23:30:00Z', 'Europe/Oslo', 0, '2026-11-20T23:00:00.000Z'],
  ['2026-11-20T12:00:00Z', 'Europe/Oslo', 29, '2026-10-21T22:00:00.000Z'],
  ['2026-03-29T12:00:00Z', 'Europe/Oslo', 0, '2026-03-28T23:00:00.000Z'],
])('at %s in %s the day %i days before began at %s', (now, zone, days, expected) => {
  expect(new Date(startOfDay(Date.parse(now), zone, days)).toISOString()).toBe(expected)
})

test.each([
  ['2026-11-20T12:00:00Z', 'Europe/Oslo', 7, '2026-11-13T12:00:00.000Z'],
  ['2026-10-26T23:00:00Z', 'Europe/Oslo', 7, '2026-10-19T22:00:00.000Z'],
  ['2026-03-30T22:00:00Z', 'Europe/Oslo', 30, '2026-02-28T23:00:00.000Z'],
])('%s in %s is %i days after %s', (moment, zone, days, expected) => {
  expect(new Date(daysBefore(Date.parse(moment), zone, days)).toISOString()).toBe(expected)
})

test.each([
  ['2026-11-20T12:00:00Z', 'Europe/Oslo', '2025-11-20T12:00:00.000Z'],
  ['2026-03-29T12:00:00Z', 'Europe/Oslo', '2025-03-29T13:00:00.000Z'],
  ['2024-02-29T12:00:00Z', 'UTC', '2023-03-01T12:00:00.000Z'],
])('%s in %s is a year after %s', (moment, zone, expected) => {
  expect(new Date(yearBefore(Date.parse(moment), zone)).toISOString()).toBe(expected)
})

test.each([
  ['2026-11-20T22:59:59.999Z', 'Europe/Oslo', '2026-11-20'],
  ['2026-11-20T23:00:00Z', 'Europe/Oslo', '2026-11-21'],
  ['2026-07-01T22:30:00Z', 'Europe/Oslo', '2026-07-02'],
  ['2026-11-20T03:00:00Z', 'America/St_Johns', '2026-11-19'],
])('%s is in %s on %s', (moment, zone, expected) => {
  expect(toDay(Date.parse(moment), zone)).toBe(expected)
})

test.each([
  ['2026-11-15T22:59:59Z', 'Europe/Oslo', '2026-11-09'],
  ['2026-11-15T23:00:00Z', 'Europe/Oslo', '2026-11-16'],
  ['2026-11-22T12:00:00Z', 'Europe/Oslo', '2026-11-16'],
  ['1970-01-01T00:00:00Z', 'UTC', '1969-12-29'],
])('%s is in %s in the week of %s', (moment, zone, expected) => {
  expect(toWeek(Date.parse(moment), zone)).toBe(expected)
})

test.each([
  ['2026-11-20T23:30:00Z', 0, 6],
  ['2026-11-22T12:00:00Z', 13, 7],
  ['2026-07-19T21:59:00Z', 23, 7],
  ['2026-07-19T22:00:00Z', 0, 1],
])('%s is in the hour %d of the weekday %d in Oslo', (moment, hour, weekday) => {
  const at = Date.parse(moment)
  expect([toHour(at, 'Europe/Oslo'), toWeekday(at, 'Europe/Oslo')]).toEqual([hour, weekday])
})
