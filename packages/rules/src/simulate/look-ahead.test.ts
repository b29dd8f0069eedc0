import type { Condition, Profile, SiteConfig } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile } from '../index.ts'
import { conditions } from '../oracle/random-conditions.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { type History, simulate } from './index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const small = fc.integer({ min: 0, max: 3 })
const hour = fc.integer({ min: 0, max: 23 })

const clocks: Arbitrary<Condition> = fc.oneof(
  hour.map((value) => ({ trait: 'time.hour', op: 'less_than', value })),
  fc.tuple(hour, hour).map((value) => ({ trait: 'time.hour', op: 'in', value })),
  fc.integer({ min: 1, max: 7 }).map((value) => ({ trait: 'time.weekday', op: 'equals', value })),
  fc
    .constantFrom('2026-03-29', '2026-10-25', '2026-11-11')
    .map((value) => ({ trait: 'time.date', op: 'equals', value })),
  fc.constant({ trait: 'time.date', op: 'yearly', value: ['10-25', '11-02'] }),
  small.map((value) => ({ trait: 'visitor.ends', op: 'days_until', value })),
  small.map((value) => ({ trait: 'visitor.ends', op: 'yearly', value })),
  small.map((value) => ({ trait: 'visitor.ends', op: 'within_days', value: value / 2 })),
  fc.constantFrom(3, 90, 2000).map((value) => ({ trait: 'visit.minutes', op: 'at_most', value })),
  fc.constantFrom(0.2, 0.9, 1.4).map((value) => ({ score: 's1', op: 'more_than', value })),
)
const whens: Arbitrary<Condition> = fc.oneof(
  { arbitrary: clocks, weight: 4 },
  { arbitrary: conditions, weight: 2 },
  fc.tuple(clocks, clocks).map((all) => ({ all })),
  fc.tuple(clocks, conditions).map((none) => ({ none })),
)

const configs: Arbitrary<SiteConfig> = fc
  .array(whens, { minLength: 1, maxLength: 3 })
  .map((all) => ({
    ...EMPTY_CONFIG,
    scores: [
      {
        ...{ id: 's1', name: 'S1', halfLifeDays: 1 },
        gains: [{ event: 'a', points: 1, topic: 'red' }],
      },
    ],
    // A segment that refers to another is in or out with it; one that refers to itself is not what is tried here.
    segments: all.map((when, index) => ({
      ...{ id: `g${index}`, name: 'G' },
      when: JSON.parse(JSON.stringify(when).replace(/"segment":"g\d"/g, '"segment":"none"')),
    })),
    journey: {
      stages: [
        { id: 'one', name: 'One' },
        { id: 'gone', name: 'Gone', lapseAfterDays: 1 },
      ],
    },
  }))

const visitors: Arbitrary<History> = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
    start: fc.constantFrom('2026-03-28T20:00:00Z', '2026-10-24T20:00:13Z', '2026-10-03T10:07:00Z'),
    gaps: fc.array(fc.constantFrom(0, 45, 61 * MINUTE_MS, 26 * HOUR_MS), { maxLength: 3 }),
    ends: fc.constantFrom('2026-03-30', '2026-10-26T05:00', '2025-10-05'),
  })
  .map(({ zone, start, gaps, ends }) => {
    let at = Date.parse(start)
    const identify = { at, type: 'identify', props: { traits: { ends } } }
    const acts = gaps.map((gap, index) => {
      at += gap
      return { at, type: ['a', 'b', 'a'][index] as string, props: { n: index, t: 'red' } }
    })
    return { visitor: 'ann', zone, events: [identify, ...acts] }
  })

const walks = fc.constantFrom(
  { stepMs: MINUTE_MS, steps: 1500 },
  { stepMs: 7 * MINUTE_MS, steps: 600 },
  { stepMs: 2 * HOUR_MS + 1000, steps: 300 },
)

test('what a simulation tells is what somebody sees who looks all the time', () => {
  fc.assert(
    fc.property(configs, visitors, walks, (config, history, { stepMs, steps }) => {
      const program = compile(config)
      const last = history.events.at(-1)?.at as number
      const end = last + steps * stepMs
      const moments = [...simulate(program, history, end)]
      const told = moments.filter(({ at }) => at >= last).reverse()
      const stateOf = ({ segments, journey }: Profile) => `${segments} ${journey.stage}`
      let profile = moments.filter(({ event }) => event).at(-1)?.profile as Profile
      const missed: unknown[] = []
      for (let now = last; now < end; now += stepMs) {
        const situation = { now, zone: history.zone ?? 'UTC', traits: {} }
        profile = advanceProfile(program, profile, situation).profile
        const newest = stateOf(told.find(({ at }) => at <= now)?.profile as Profile)
        if (newest !== stateOf(profile)) missed.push([now, newest, stateOf(profile)])
      }
      expect(missed).toEqual([])
    }),
    { numRuns: 50 },
  )
}, 120_000)

test('a year in which nothing happens is told to its end', () => {
  const night: Condition = { trait: 'time.hour', op: 'less_than', value: 6 }
  const program = compile({
    ...EMPTY_CONFIG,
    segments: [
      { id: 'night', name: 'Night', when: night },
      { id: 'late', name: 'Late', when: { trait: 'visit.minutes', op: 'more_than', value: 5e5 } },
    ],
  })
  const event = { at: '2026-01-01T12:00:00Z', type: 'a' }
  const history = { visitor: 'ann', zone: 'Europe/Berlin', events: [event] }
  const [, ...changes] = simulate(program, history, '2027-01-01T12:00:00Z')
  expect(changes.filter(({ entered }) => entered.includes('night'))).toHaveLength(365)
  expect(changes.filter(({ left }) => left.includes('night'))).toHaveLength(365)
  const late = changes.find(({ entered }) => entered.includes('late'))?.at
  expect(late).toBe(Date.parse(event.at) + 500_001 * MINUTE_MS)
})
