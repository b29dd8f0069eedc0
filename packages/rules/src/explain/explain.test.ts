import type { Condition, JsonObject, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createProfile, decide, updateProfile } from '../index.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain, type Need, toNeedText, toReceiptText } from './index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const SESSION = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }

const viewed: Condition = { event: 'view', op: 'at_least', value: 3, within: { days: 7 } }
const pro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }
const bought: Condition = { event: 'buy', op: 'at_least', value: 1 }

function visit(
  when: Condition,
  events: readonly string[],
  more: Partial<SiteConfig> = {},
  props: JsonObject = { price: 100 },
) {
  const config: SiteConfig = {
    ...EMPTY_CONFIG,
    segments: [{ id: 's', name: 'S', when }],
    journey: {
      stages: [
        { id: 'new', name: 'New' },
        { id: 'buyer', name: 'Buyer', enter: bought },
      ],
    },
    ...more,
  }
  const program = compile(config)
  const situation = { now: NOW, zone: 'UTC', traits: { page: { path: '/' } } }
  let profile = createProfile(program, 'v', SESSION, NOW)
  for (const type of events) {
    const event = { type, at: NOW, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, situation).profile
  }
  return explain(program, profile, situation)
}

const textsOf = (needs: readonly Need[] | undefined) => needs?.map((need) => toNeedText(need))

test('a condition comes with what it found, down to the leaves', () => {
  expect(visit({ all: [viewed, pro] }, ['view', 'view']).segments[0]).toMatchObject({
    segment: 's',
    isIn: false,
    condition: {
      answer: 'no',
      parts: [
        { answer: 'no', actual: 2 },
        { answer: 'unknown', reason: 'fact_missing' },
      ],
    },
  })
})

test.each<[string, Condition, string[], string[] | undefined]>([
  [
    'one more',
    viewed,
    ['view', 'view'],
    ['1 more for: did view at least 3 times in the last 7 days (now 2)'],
  ],
  [
    'all that is missing',
    { all: [viewed, pro] },
    [],
    [
      '3 more for: did view at least 3 times in the last 7 days (now 0)',
      'must hold: visitor.plan is "pro"',
    ],
  ],
  [
    'the nearest of several',
    { any: [{ all: [viewed, pro] }, bought] },
    [],
    ['1 more for: did buy at least 1 time (now 0)'],
  ],
  [
    'of equally many the least',
    { any: [viewed, bought] },
    ['view'],
    ['1 more for: did buy at least 1 time (now 0)'],
  ],
  [
    'fewer within a window',
    { event: 'view', op: 'at_most', value: 1, within: { days: 1 } },
    ['view', 'view'],
    ['1 fewer for: did view at most 1 time in the last day (now 2)'],
  ],
  ['no way to undo what was done', { none: [bought] }, ['buy'], undefined],
  [
    'no way for a sequence to unhappen',
    { none: [{ sequence: [{ event: 'buy' }] }] },
    ['buy'],
    undefined,
  ],
  [
    'not one of several',
    { none: [pro, viewed] },
    ['view', 'view', 'view'],
    [
      'must not hold: visitor.plan is "pro"',
      '1 fewer, so that no longer: did view at least 3 times in the last 7 days (now 3)',
    ],
  ],
  [
    'nothing that a rule nobody knows could need',
    { telepathy: 1 } as unknown as Condition,
    [],
    undefined,
  ],
])('a no says what it needs: %s', (_, when, events, needs) => {
  expect(textsOf(visit(when, events).segments[0]?.needs)).toEqual(needs)
})

test.each<[string, unknown]>([
  ['fact_missing', pro],
  ['type_wrong', { event: 'view', op: 'contains', value: 'x' }],
  ['value_wrong', { event: 'view', op: 'at_least', value: 'x' }],
  ['operator_unknown', { event: 'view', op: 'feels_like', value: 1 }],
  ['kind_unknown', { telepathy: 1 }],
  ['kind_unknown', null],
  ['measure_unknown', { event: 'view', op: 'at_least', value: 1, measure: 'smell' }],
  ['reference_unknown', { segment: 'nobody' }],
  ['reference_unknown', { stage: 'nowhere' }],
  ['reference_unknown', { score: 'none', op: 'at_least', value: 1 }],
  ['reference_unknown', { rfm: 'recency', op: 'at_least', value: 1 }],
  ['reference_circular', { segment: 's' }],
  ['part_unknown', { none: [pro] }],
])('an unknown says why: %s of %j', (reason, when) => {
  expect(visit(when as Condition, []).segments[0]?.condition).toMatchObject({
    answer: 'unknown',
    reason,
  })
})

const ever = (op: string, value: number | number[], measure?: 'max'): Condition => ({
  ...{ event: 'view', op, value },
  ...(measure && { measure, of: 'price' }),
})
const lastViewed = { event: 'view', measure: 'last' } as const
const views = (count: number) => Array<string>(count).fill('view')

test.each<[string, Condition, string[]]>([
  ['a maximum to fall', ever('less_than', 50, 'max'), views(1)],
  ['what happened not to have happened', { ...lastViewed, op: 'not_exists' }, views(1)],
  ['a last time to lie further back', { ...lastViewed, op: 'before', value: 1 }, views(1)],
  [
    'a first time to change',
    { ...lastViewed, measure: 'first', op: 'after', value: 9e12 },
    views(1),
  ],
  ['a count to fall back to a listed one', ever('in', [0, 1]), views(2)],
  ['a count of half an event', ever('equals', 2.5), views(2)],
  ['a count below nothing', { ...viewed, op: 'less_than', value: 0 }, views(2)],
  ['a count at both ends', { all: [ever('at_least', 3), ever('at_most', 1)] }, []],
  [
    'a count at both ends in a part',
    { any: [{ all: [ever('at_least', 3), ever('at_most', 1)] }] },
    [],
  ],
])('there is no way for %s', (_, when, events) => {
  const [segment] = visit(when, events).segments
  expect(segment).toMatchObject({ isIn: false, way: 'none' })
  expect(segment?.needs).toBeUndefined()
})

const within = (op: string, value: number, days: number): Condition => ({
  ...{ event: 'view', op, value },
  within: { days },
})
const classes = {
  event: 'view',
  valueProp: 'price',
  recencyDays: [7],
  frequency: [2],
  monetary: [50],
}
const interest = {
  id: 'i',
  name: 'I',
  halfLifeDays: 10,
  cap: 50,
  gains: [{ event: 'view', points: 2, topicProp: 'c' }],
}

test.each<[string, Condition, string[], 'none' | 'not_found']>([
  [
    'more within a week at the limit of a month',
    { all: [within('at_least', 9, 7), within('at_most', 5, 30)] },
    views(4),
    'none',
  ],
  [
    'more different ones than may happen',
    {
      all: [
        { event: 'view', measure: 'distinct', of: 'price', op: 'at_least', value: 3 },
        ever('at_most', 2),
      ],
    },
    views(1),
    'not_found',
  ],
  [
    'more of what may not happen in a segment',
    { all: [within('at_least', 2, 7), { any: [ever('at_most', 1)] }] },
    views(1),
    'none',
  ],
  [
    'a sequence of what may not happen',
    { all: [{ sequence: [{ event: 'buy' }, { event: 'view' }] }, ever('equals', 0)] },
    ['buy'],
    'none',
  ],
  [
    'a sequence with a step that may not happen',
    {
      all: [
        { sequence: [{ event: 'view' }, { event: 'buy' }, { event: 'view' }] },
        { event: 'buy', measure: 'last', op: 'not_exists' },
      ],
    },
    views(1),
    'not_found',
  ],
  [
    'to do what must not be recent',
    {
      none: [
        { event: 'view', measure: 'sum', of: 'price', op: 'at_most', value: 0 },
        { ...lastViewed, op: 'within_days', value: 1 },
      ],
    },
    [],
    'not_found',
  ],
  [
    'to do for the first time what must not be done for now',
    {
      all: [
        { event: 'view', measure: 'first', op: 'within_days', value: 1 },
        { ...lastViewed, op: 'not_exists', within: { hours: 5 } },
      ],
    },
    [],
    'not_found',
  ],
  ['visits to become fewer', { trait: 'visit.number', op: 'at_most', value: 0 }, views(1), 'none'],
  [
    'fewer days in a row than none',
    { event: 'view', measure: 'streak', op: 'less_than', value: 0 },
    views(1),
    'none',
  ],
  ['a class of frequency to fall', { rfm: 'frequency', op: 'equals', value: 1 }, views(2), 'none'],
  ['a class above the highest', { rfm: 'monetary', op: 'equals', value: 3 }, views(1), 'none'],
  [
    'a day that is past',
    { trait: 'time.date', op: 'before', value: '2026-01-01' },
    [],
    'not_found',
  ],
  ['a score above its cap', { score: 'i', op: 'at_least', value: 200 }, views(1), 'none'],
  [
    'a share above all',
    { score: 'i', measure: 'ratio', topic: 'a', op: 'at_least', value: 2 },
    views(1),
    'none',
  ],
])('no need is offered that cannot be met: %s', (_, when, events, way) => {
  const [segment] = visit(when, events, { rfm: classes, scores: [interest] }).segments
  expect(segment).toMatchObject({ isIn: false, way })
  expect(segment?.needs).toBeUndefined()
})

test('where the visitor first came from stays as it was', () => {
  const first: Condition = { trait: 'source.first.campaign', op: 'equals', value: 'spring' }
  expect(textsOf(visit(first, []).segments[0]?.needs)).toHaveLength(1)
  const source = { kind: 'paid', campaign: 'autumn' }
  expect(visit(first, ['page_view'], {}, { source }).segments[0]?.way).toBe('none')
})

test('a rule whose parts this version does not know has no way, one that waits for a fact has', () => {
  const strange = { telepathy: 1 } as unknown as Condition
  const more = { all: [pro], weight: 1 } as unknown as Condition
  const ways = [strange, more, { all: [pro, strange] }, { any: [pro, strange] }].map(
    (when) => visit(when, []).segments[0]?.way,
  )
  expect(ways).toEqual(['none', 'none', 'none', undefined])
})

test('a receipt in words says whether there is no way, or none was found', () => {
  const past: Condition = { trait: 'time.date', op: 'before', value: '2026-01-01' }
  const segments = [{ none: [bought] }, past, viewed].map((when, index) => {
    return { id: `s${index}`, name: 'S', when }
  })
  const text = toReceiptText(visit(pro, ['buy'], { segments }))
  expect(text.match(/no way.*|\d more for/g)).toEqual([
    'no way leads there',
    'no way there was found',
    '3 more for',
  ])
})

test('a way that breaks a part gives way to a longer one that does not', () => {
  const when: Condition = {
    all: [{ any: [within('at_least', 5, 7), { all: [pro, bought] }] }, ever('at_most', 4)],
  }
  expect(textsOf(visit(when, views(4)).segments[0]?.needs)).toEqual([
    'must hold: visitor.plan is "pro"',
    '1 more for: did buy at least 1 time (now 0)',
  ])
})

test('what is not counted lacks more than the distance to an end that does not belong', () => {
  const most: Condition = {
    event: 'view',
    measure: 'sum',
    of: 'price',
    op: 'more_than',
    value: 100.5,
  }
  const [segment] = visit(most, views(1)).segments
  expect(segment?.needs).toMatchObject([{ missing: 0.5, isBeyond: true }])
  expect(textsOf(segment?.needs)?.[0]).toMatch(/^more than 0\.5 more for: /)
})

test.each<[string, Condition, number, number | undefined]>([
  ['more than a half is the next whole count', ever('more_than', 2.5), 2, 1],
  ['at least a half is the next whole count', ever('at_least', 2.5), 2, 1],
  ['the next listed count', ever('in', [0, 1, 7]), 2, 5],
  ['the nearest listed count, below', { ...viewed, op: 'in', value: [0, 7] }, 2, -2],
  [
    'out of a range by the nearer end',
    { none: [{ ...viewed, op: 'between', value: [2, 9] }] },
    3,
    -2,
  ],
  ['past every count that is refused', { none: [ever('in', [2, 3])] }, 2, 2],
  ['to the count that alone is refused', { none: [ever('not_equals', 4)] }, 2, 2],
])('a need counts %s', (_, when, count, missing) => {
  expect(visit(when, views(count)).segments[0]?.needs?.[0]?.missing).toBe(missing)
})

test('the steps of a sequence that were done are not asked for again', () => {
  const sequence = [{ event: 'view' }, { event: 'buy' }, { event: 'view' }]
  const when: Condition = { all: [{ sequence }, { event: 'buy', op: 'at_most', value: 1 }] }
  expect(visit(when, ['view', 'buy']).segments[0]?.needs).toHaveLength(1)
})

test('time alone makes a first time old enough', () => {
  const when = { none: [{ ...lastViewed, measure: 'first', op: 'within_days', value: 7 } as const] }
  expect(visit(when, views(1)).segments[0]?.needs).toHaveLength(1)
})

test('a stage says what it takes to enter it', () => {
  const { stage } = visit(viewed, ['view'])
  expect(stage).toMatchObject({ stage: 'new', since: NOW })
  expect(textsOf(stage.stages[1]?.needs)).toEqual(['1 more for: did buy at least 1 time (now 0)'])
})

test('evidence that does not reach back is dated', () => {
  const program = compile(configOf([]))
  const situation = { now: NOW, zone: 'UTC', traits: {} }
  const seen = createProfile(program, 'v', SESSION, NOW)
  const old = {
    ...seen,
    revision: 900,
    log: [{ type: 'view', at: NOW - 5000, path: '/', props: {} }],
  }
  const later = compile(configOf([viewed]))
  const event = { type: 'view', at: NOW, session: 's', path: '/', props: {} }
  const { profile } = updateProfile(later, old, event, situation)
  expect(explain(later, profile, situation).segments[0]?.condition).toMatchObject({
    answer: 'no',
    actual: 2,
    since: NOW - 5000,
  })
})

function configOf(whens: readonly Condition[]): SiteConfig {
  const segments = whens.map((when, index) => ({ id: `s${index}`, name: 'S', when }))
  return { ...EMPTY_CONFIG, segments }
}

test('a receipt answers as the decision does, on random rules and random histories', () => {
  fc.assert(
    fc.property(siteConfigs, histories, (config, steps) => {
      const program = compile(config)
      const start = steps[0]?.situation.now ?? 0
      let profile = createProfile(program, 'v', { ...SESSION, startedAt: start }, start)
      for (const { situation, event } of steps) {
        if (!event) continue
        const given = { ...event, session: 's', path: '/' }
        profile = updateProfile(program, profile, given, situation).profile
      }
      const situation = steps.at(-1)?.situation ?? { now: start, zone: 'UTC', traits: {} }
      const receipt = explain(program, profile, situation)
      const decision = decide(program, profile, situation)
      expect(receipt.segments.filter(({ isIn }) => isIn).map(({ segment }) => segment)).toEqual(
        decision.segments,
      )
      expect(receipt.segments.every(({ isIn, needs }) => !isIn || needs === undefined)).toBe(true)
      const unknowns = receipt.segments.filter(({ condition }) => condition.answer === 'unknown')
      expect(unknowns.every(({ condition }) => condition.reason !== undefined)).toBe(true)
    }),
    { numRuns: 300 },
  )
}, 60_000)
