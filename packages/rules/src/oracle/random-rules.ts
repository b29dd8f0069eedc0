import type { Condition, Json, Score, SiteConfig, SlidingWindow, Window } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import type { Step } from './history.ts'
import { UNKNOWN_OPERATOR } from './naive-condition.ts'
import { UNKNOWN_ZONE } from './naive-window.ts'

/** Moments around which days begin, clocks change, and a leap day lies. */
const STARTS = [
  '2026-03-28T22:30:00Z',
  '2026-10-24T21:30:00Z',
  '2028-02-28T12:00:00Z',
  '2026-12-31T20:00:00Z',
].map((text) => Date.parse(text))

const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', UNKNOWN_ZONE]
const TYPES = ['a', 'b', 'c']

const type = fc.constantFrom(...TYPES)
const small = fc.integer({ min: 0, max: 3 })

const gaps = fc.oneof(
  fc.integer({ min: -2000, max: 5000 }),
  fc
    .tuple(
      fc.constantFrom(60, 3600, 7200, 86_400, 172_800, 604_800),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([seconds, off]) => (seconds + off) * 1000),
  fc.constantFrom(-3_600_000, -90_000_000, 3 * 86_400_000, 31 * 86_400_000),
)

const props = fc.record(
  {
    n: fc.oneof(small, fc.constantFrom(0.1, 0.2, -1.5), fc.constant('x')),
    t: fc.constantFrom('red', 'blue', 'green'),
    l: fc.array(fc.constantFrom('red', 'blue', 5), { maxLength: 3 }),
    value: fc.constantFrom(10, 20.5, 99.99),
  },
  { requiredKeys: ['value'] },
)

/** Histories: events on time, late or early, clocks that jump, zones that change. */
export const histories: Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.array(
      fc.record({
        gap: gaps,
        zone: fc.constantFrom(...ZONES),
        plan: fc.constantFrom('pro', undefined),
        event: fc.option(fc.record({ type, props }), { nil: undefined, freq: 4 }),
        lateMs: fc.constantFrom(0, 0, 0, 0, 1000, 60_000, 7_200_000, 200_000_000),
      }),
      { minLength: 1, maxLength: 14 },
    ),
  )
  .map(([start, steps]) => {
    let now = start
    return steps.map(({ gap, zone, plan, event, lateMs }) => {
      now += gap
      const custom = plan === undefined ? {} : { plan }
      const situation = { now, zone, traits: { custom } }
      return { situation, ...(event && { event: { ...event, at: now - lateMs } }) }
    })
  })

const within: Arbitrary<Window> = fc.oneof(
  fc.constantFrom<Window>({ minutes: 1 }, { hours: 1 }, { hours: 2 }, { days: 1 }, { days: 7 }),
  fc.constantFrom<Window>({ days: 2 }, { days: 4 }),
  fc.constantFrom<Window>(
    { calendar: 'day' },
    { calendar: 'week' },
    { calendar: 'month' },
    { calendar: 'year' },
  ),
)

const number = fc.oneof(
  fc.record({
    op: fc.constantFrom('at_least', 'at_most', 'more_than', 'less_than', 'equals', 'not_equals'),
    value: small,
  }),
  fc.record({ op: fc.constant('between'), value: fc.tuple(small, small) }),
  fc.record({ op: fc.constantFrom('in'), value: fc.array(small, { minLength: 1, maxLength: 2 }) }),
  fc.record({ op: fc.constantFrom('exists', 'not_exists', UNKNOWN_OPERATOR) }),
)

const propTest: Arbitrary<Condition> = fc.oneof(
  number.map((test) => ({ prop: 'n', ...test })),
  fc.record({
    prop: fc.constant('t'),
    op: fc.constantFrom('equals', 'not_equals'),
    value: fc.constantFrom('red', 'blue'),
  }),
  fc.record({
    prop: fc.constant('l'),
    op: fc.constant('includes'),
    value: fc.constantFrom('red', 5),
  }),
  fc.constant({ trait: 'custom.plan', op: 'equals', value: 'pro' }),
)

const where: Arbitrary<Condition> = fc.oneof(
  propTest,
  fc.array(propTest, { maxLength: 2 }).map((any) => ({ any })),
  propTest.map((part) => ({ none: [part] })),
)

const step = fc.record(
  { event: fc.constantFrom(...TYPES, '*'), where },
  { requiredKeys: ['event'] },
)

const measured: Arbitrary<Condition> = fc
  .tuple(
    step,
    fc.constantFrom('count', 'count', 'sum', 'average', 'max', 'distinct', 'streak'),
    fc.option(within, { nil: undefined }),
    number,
    fc.constantFrom('n', 'l'),
  )
  .map(([matched, measure, window, test, of]) => {
    const condition = { ...matched, measure, of, ...test }
    return (
      window && measure !== 'streak' ? { ...condition, within: window } : condition
    ) as Condition
  })

const timed: Arbitrary<Condition> = fc
  .tuple(step, fc.constantFrom('first', 'last'), fc.option(within, { nil: undefined }))
  .chain(([matched, measure, window]) =>
    fc
      .oneof(
        fc.record({ op: fc.constant('within_days'), value: fc.constantFrom(0, 0.5, 1, 7) }),
        fc.record({ op: fc.constantFrom('exists', 'not_exists') }),
      )
      .map(
        (test) =>
          ({ ...matched, measure, ...test, ...(window && { within: window }) }) as Condition,
      ),
  )

const sequence: Arbitrary<Condition> = fc.record(
  {
    sequence: fc.array(step, { minLength: 1, maxLength: 3 }),
    within: fc.constantFrom<SlidingWindow>({ minutes: 1 }, { hours: 1 }, { days: 1 }, { days: 7 }),
    without: step,
  },
  { requiredKeys: ['sequence'] },
)

const scored: Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom('s1', 's2', 'none'), fc.constantFrom('red', 'blue', 'all'), number)
    .map(([score, topic, test]) => ({ score, topic, ...test })),
  fc
    .tuple(fc.constantFrom('red', 'blue'), fc.constantFrom('green', undefined))
    .map(([topic, to]) => ({
      score: 's1',
      measure: 'ratio' as const,
      topic,
      ...(to && { to }),
      op: 'at_least',
      value: 0.5,
    })),
  fc
    .constantFrom<Json>('red', 'blue', 5)
    .map((value) => ({ score: 's1', measure: 'strongest' as const, op: 'equals', value })),
)

const leaf: Arbitrary<Condition> = fc.oneof(
  { arbitrary: measured, weight: 6 },
  { arbitrary: timed, weight: 2 },
  { arbitrary: sequence, weight: 3 },
  { arbitrary: scored, weight: 2 },
  fc.constant({ trait: 'custom.plan', op: 'equals', value: 'pro' }),
  fc.record({
    rfm: fc.constantFrom('recency', 'frequency', 'monetary'),
    op: fc.constant('at_least'),
    value: small,
  }),
  fc.record({ segment: fc.constantFrom('g0', 'g1', 'g2', 'g9') }),
  fc.record(
    {
      stage: fc.constantFrom('one', 'two', 'three', 'nine'),
      orLater: fc.boolean(),
      daysAtLeast: fc.constantFrom(1, 2),
    },
    { requiredKeys: ['stage'] },
  ),
)

/** Random conditions of every kind. */
export const conditions: Arbitrary<Condition> = fc.oneof(
  { arbitrary: leaf, weight: 3 },
  fc
    .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(leaf, { maxLength: 3 }))
    .map(([kind, parts]) => ({ [kind]: parts }) as unknown as Condition),
)

const scores: Arbitrary<readonly Score[]> = fc
  .tuple(fc.constantFrom(0.5, 1, 7), fc.constantFrom(2, 100), fc.constantFrom(1, 0.25, -1))
  .map(([halfLifeDays, cap, points]) => [
    {
      id: 's1',
      name: 'S1',
      halfLifeDays,
      cap,
      gains: [
        { event: 'a', points: 1, topicProp: 't' },
        { event: 'b', points: 2, topicProp: 'l' },
        { event: '*', where: { prop: 't', op: 'equals', value: 'red' }, points, topic: 'red' },
      ],
    },
    { id: 's2', name: 'S2', halfLifeDays, gains: [{ event: 'c', points: 1.5 }] },
  ])

/** Site configs with random segments, scores and journeys; references may be unknown or go in circles. */
export const siteConfigs: Arbitrary<SiteConfig> = fc
  .record({
    scores,
    whens: fc.array(conditions, { minLength: 1, maxLength: 4 }),
    enter: fc.tuple(conditions, conditions),
    exit: conditions,
    dwellHoursMin: fc.constantFrom(0, 1, 24),
    lapse: fc.constantFrom([1, 30], [30, 0], [0, 0]),
  })
  .map(({ scores, whens, enter, exit, dwellHoursMin, lapse }) => ({
    v: 1,
    site: 'site',
    name: 'Site',
    timeZone: 'UTC',
    currency: 'EUR',
    scores,
    rfm: { event: 'c', valueProp: 'value', recencyDays: [1, 7], frequency: [2], monetary: [30] },
    segments: whens.map((when, index) => ({ id: `g${index}`, name: `G${index}`, when })),
    journey: {
      stages: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two', enter: enter[0], exit, dwellHoursMin },
        { id: 'three', name: 'Three', enter: enter[1] },
        ...lapse
          .filter((days) => days > 0)
          .map((days) => ({ id: `lapse${days}`, name: 'Lapsed', lapseAfterDays: days })),
      ],
    },
    experiences: [],
    goals: [],
  }))
