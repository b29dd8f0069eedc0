import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { LOOK_AHEAD_DAYS_MAX } from './limits.ts'
import { nextChange } from './next-change.ts'

const NOW = Date.parse('2026-11-22T12:10:00Z')
const zone = 'Asia/Kolkata'
const within = { calendar: 'day' } as const
const HOUR = '2026-11-22T12:30'
const MIDNIGHT = '2026-11-22T18:30'

test.each<[Condition, string]>([
  [{ event: 'a', op: 'at_least', value: 1, within }, MIDNIGHT],
  [{ event: 'a', measure: 'sum', of: 'n', op: 'at_least', value: 1, within }, MIDNIGHT],
  [{ event: 'a', measure: 'distinct', of: 'n', op: 'at_least', value: 1, within }, MIDNIGHT],
  [{ event: 'a', measure: 'streak', op: 'at_least', value: 1 }, '2026-11-23T18:30'],
  [{ trait: 'time.hour', op: 'equals', value: 17 }, HOUR],
  [{ trait: 'time.hour', op: 'less_than', value: 17 }, MIDNIGHT],
  [{ trait: 'time.weekday', op: 'equals', value: 7 }, MIDNIGHT],
  [{ trait: 'time.date', op: 'equals', value: '2026-11-25' }, '2026-11-24T18:30'],
  [{ trait: 'visitor.ends', op: 'days_until', value: 2 }, MIDNIGHT],
  [{ trait: 'visitor.ends', op: 'yearly', value: 2 }, MIDNIGHT],
  [{ trait: 'visit.minutes', op: 'at_least', value: 3 }, '2026-11-22T12:13'],
  [{ score: 's', op: 'at_least', value: 0.5 }, '2026-11-28T13:00'],
])('%j changes when the clock says so, and not before', (when, expected) => {
  const { program, profile, situation } = visitorWith([when])
  const next = nextChange(program, profile, situation)
  expect(new Date(next ?? 0).toISOString().slice(0, 16)).toBe(expected)
})

test('two conditions on one fact are both looked at, whichever is asked first', () => {
  const night: Condition = { trait: 'time.hour', op: 'less_than', value: 1 }
  const evening: Condition = { trait: 'time.hour', op: 'at_least', value: 18 }
  for (const whens of [
    [night, evening],
    [evening, night],
  ]) {
    const { program, profile, situation } = visitorWith(whens)
    expect(nextChange(program, profile, situation)).toBe(Date.parse(`${HOUR}Z`))
  }
})

test('where nothing changes before the end of what is looked through, that is the answer', () => {
  const never: Condition = { trait: 'time.hour', op: 'more_than', value: 99 }
  const { program, profile, situation } = visitorWith([never])
  const end = NOW + 3 * DAY_MS
  expect(nextChange(program, profile, situation, end)).toBe(end)
  expect(nextChange(program, profile, situation)).toBe(NOW + LOOK_AHEAD_DAYS_MAX * DAY_MS)
})

function visitorWith(whens: readonly Condition[]) {
  const program = compile({
    ...EMPTY_CONFIG,
    scores: [{ id: 's', name: 'S', halfLifeDays: 6, gains: [{ event: 'a', points: 1 }] }],
    segments: whens.map((when, index) => ({ id: `g${index}`, name: 'G', when })),
  })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const born = { ...createProfile(program, 'v', session, NOW), traits: { ends: '2026-11-25' } }
  const situation = { now: NOW, zone, traits: {} }
  const event = { type: 'a', at: NOW, session: 's', path: '/', props: { n: 1 } }
  const { profile } = updateProfile(program, born, event, situation)
  return { program, profile, situation }
}

const DAY_MS = 86_400_000
