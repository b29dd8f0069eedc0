import { expect, test } from 'vitest'
import { compile, createProfile } from '../index.ts'
import { createScene } from '../scene.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { toDate, toDay, toLocal, toWeekday } from './zone-clock.ts'

const program = compile(EMPTY_CONFIG)
const profile = createProfile(program, 'v', { id: 's', number: 1, startedAt: 0, lastAt: 0 }, 0)
const scene = createScene(program, profile, { now: 0, zone: 'UTC', traits: {} })
const localOf = (zone: string, at: string) =>
  new Date(toLocal(scene, zone, Date.parse(at))).toISOString().slice(0, 19)

test.each([
  ['UTC', '2026-11-22T12:34:56Z', '2026-11-22T12:34:56'],
  ['Europe/Berlin', '2026-07-01T10:00:00Z', '2026-07-01T12:00:00'],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', '2026-10-25T02:59:59'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00'],
  ['America/St_Johns', '2026-11-22T12:00:00Z', '2026-11-22T08:30:00'],
  ['Asia/Kathmandu', '2026-11-22T18:20:00Z', '2026-11-23T00:05:00'],
  ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05T01:59:59'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00'],
  ['Pacific/Kiritimati', '2028-02-29T11:00:00Z', '2028-03-01T01:00:00'],
  ['Nowhere/At_All', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00'],
])('in %s it is, at %s, %s', (zone, at, expected) => {
  expect(localOf(zone, at)).toBe(expected)
})

test.each([
  ['Asia/Kathmandu', '2026-11-22T12:00:00Z', '2026-11-22T12:20:00Z', ['17:45', '18:05']],
  ['Australia/Lord_Howe', '2026-10-03T15:29:00Z', '2026-10-03T15:31:00Z', ['01:59', '02:31']],
  ['America/St_Johns', '2026-03-08T05:29:00Z', '2026-03-08T05:31:00Z', ['01:59', '03:01']],
])('in %s, both times of one hour of UTC are right', (zone, first, second, expected) => {
  expect([first, second].map((at) => localOf(zone, at).slice(11, 16))).toEqual(expected)
})

test.each([
  ['1970-01-01', 0, 4],
  ['1969-12-31', -1, 3],
  ['2026-11-22', 20779, 7],
  ['2028-02-29', 21243, 2],
])('%s is day %i, weekday %i', (date, day, weekday) => {
  expect(toDay(Date.parse(date))).toBe(day)
  expect(toWeekday(day)).toBe(weekday)
  expect(toDate(day * 86_400_000)).toBe(date)
})
