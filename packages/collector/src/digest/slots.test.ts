import { expect, test } from 'vitest'
import { latestSlot, nextSlot, toDigestPeriod, weekOf } from './slots.ts'

const OSLO = 'Europe/Oslo'
const at = (text: string) => Date.parse(text)
const iso = (moment: number) => new Date(moment).toISOString()

test.each([
  // A Monday at eight in Oslo, an hour ahead of UTC.
  ['2026-11-23T06:59:59Z', 1, 8, '2026-11-16T07:00:00.000Z'],
  ['2026-11-23T07:00:00Z', 1, 8, '2026-11-23T07:00:00.000Z'],
  ['2026-11-29T22:00:00Z', 1, 8, '2026-11-23T07:00:00.000Z'],
  // Sunday at 23: already Monday by the clock of UTC's other side.
  ['2026-11-22T22:30:00Z', 7, 23, '2026-11-22T22:00:00.000Z'],
  // The clocks went back on 25 October 2026: eight stays eight.
  ['2026-10-26T08:00:00Z', 1, 8, '2026-10-26T07:00:00.000Z'],
  ['2026-10-25T08:00:00Z', 1, 8, '2026-10-19T06:00:00.000Z'],
])('at %s the digest of weekday %d, hour %d was due at %s', (now, weekday, hour, expected) => {
  expect(iso(latestSlot({ weekday, hour }, at(now), OSLO))).toBe(expected)
})

test('an hour that clocks skip or have twice is there once', () => {
  const skipped = { weekday: 7, hour: 2 }
  expect(iso(latestSlot(skipped, at('2027-03-28T12:00:00Z'), OSLO))).toBe(
    '2027-03-28T01:00:00.000Z',
  )
  expect(iso(latestSlot(skipped, at('2026-10-25T12:00:00Z'), OSLO))).toBe(
    '2026-10-25T01:00:00.000Z',
  )
})

test.each([
  [OSLO, { weekday: 1, hour: 0 }],
  ['America/New_York', { weekday: 7, hour: 2 }],
  ['Asia/Kolkata', { weekday: 7, hour: 23 }],
])('in %s every week of a year has one slot, and none is skipped', (zone, time) => {
  let slot = latestSlot(time, at('2026-01-05T12:00:00Z'), zone)
  for (let week = 0; week < 53; week += 1) {
    const next = nextSlot(time, slot, zone)
    expect(latestSlot(time, next - 1, zone)).toBe(slot)
    expect(latestSlot(time, next, zone)).toBe(next)
    expect(at(weekOf(next, zone)) - at(weekOf(slot, zone))).toBe(7 * 86_400_000)
    slot = next
  }
})

test('it speaks of the seven whole days before its own day', () => {
  const { from, until } = toDigestPeriod(at('2026-10-26T07:00:00Z'), OSLO)
  expect([iso(from), iso(until)]).toEqual(['2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
})
