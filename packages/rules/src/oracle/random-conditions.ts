import type { Condition, Json, SlidingWindow, Window } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { UNKNOWN_OPERATOR } from './naive-condition.ts'
import { TYPES } from './random-histories.ts'

const small = fc.integer({ min: 0, max: 3 })

const within: Arbitrary<Window> = fc.oneof(
  fc.constantFrom<Window>({ minutes: 1 }, { hours: 1 }, { hours: 2 }, { days: 1 }, { days: 7 }),
  fc.constantFrom<Window>({ days: 2 }, { days: 3 }, { days: 4 }),
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
  fc
    .constantFrom('equals', 'not_equals')
    .map((op) => ({ prop: 'page.path', op, value: '/pricing' })),
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
  fc.constantFrom(0, 1, 60).map((value) => ({ trait: 'visit.minutes', op: 'more_than', value })),
  number.map((test) => ({ trait: 'visit.number', ...test })),
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
