import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import type { History } from '../simulate/history.ts'
import { bought, configOf, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'

const did = (event: string): Condition => ({ event, op: 'at_least', value: 1 })
const who = (visitor: string, ...types: string[]): History => ({
  visitor,
  events: types.map((type) => ({ at: UNTIL, type })),
})

test('the witness of a segment that nobody is in is the visitor who lacks least', () => {
  const visitors = [who('none', 'look'), who('one', 'buy'), who('far', 'look')]
  const [finding] = lint(configOf([{ all: [viewed, bought] }]), { until: UNTIL, visitors })
  expect([finding?.code, finding?.witness.visitor]).toEqual(['SEGMENT_NEVER_SEEN', 'one'])
})

/** A hundred visitors, of whom some did one thing, some the other, and some both. */
const hundred = (one: number, other: number, both: number) =>
  Array.from({ length: 100 }, (_, index) => {
    const isOther = index < both || (index >= one && index < one + other - both)
    return who(`v${index}`, 'look', ...(index < one ? ['one'] : []), ...(isOther ? ['other'] : []))
  })

test.each<[string, number, number, number, number]>([
  ['most of the smaller one', 40, 20, 19, 1],
  ['too few to tell', 40, 19, 19, 0],
  ['less than most', 40, 20, 15, 0],
  ['no more than chance, one being nearly everybody', 95, 20, 19, 0],
])('an overlap is told beyond chance only: %s', (_, one, other, both, count) => {
  const options = { until: UNTIL, visitors: hundred(one, other, both) }
  const found = lint(configOf([did('one'), did('other')]), options)
  expect(found.filter(({ code }) => code === 'SEGMENT_OVERLAPPING')).toHaveLength(count)
})

test('a segment that refers to another to narrow it overlaps it on purpose', () => {
  const options = { until: UNTIL, visitors: hundred(40, 20, 2) }
  const narrower = { all: [{ segment: 's0' }, { none: [did('other')] }] }
  expect(lint(configOf([did('one'), narrower]), options)).toEqual([])
})

test.each<[string, Condition, Condition]>([
  ['refers to it', bought, { segment: 's0' }],
  ['refers to it among the parts', { all: [bought, viewed] }, { all: [viewed, { all: [bought] }] }],
  ['counts from the next number on', viewed, { ...viewed, op: 'more_than', value: 2 } as Condition],
  [
    'asks a list for any of one value',
    { trait: 'custom.t', op: 'includes', value: 'a' },
    { trait: 'custom.t', op: 'any_of', value: ['a'] },
  ],
  ['turns it around', viewed, { none: [{ ...viewed, op: 'less_than' } as Condition] }],
])('a segment is a duplicate that %s', (_, one, other) => {
  const found = lint(configOf([one, other]), { until: UNTIL })
  expect(found.map(({ code, path }) => [code, path])).toEqual([
    ['SEGMENT_DUPLICATE', 'segments[1]'],
  ])
})

test('one who did it five thousand times is the witness of two segments that say so', () => {
  const often: Condition = { event: 'view', op: 'at_least', value: 5000 }
  const [finding] = lint(configOf([often, { none: [{ ...often, op: 'less_than' }] }]), {
    until: UNTIL,
  })
  expect(finding?.code).toBe('SEGMENT_DUPLICATE')
  const views = finding?.witness.events.filter(({ type }) => type === 'view')
  expect(views?.length).toBeGreaterThanOrEqual(5000)
})

test.each<[string, Condition]>([
  ['many events', { event: 'view', op: 'at_least', value: 40 }],
  ['a long streak', { event: 'view', measure: 'streak', op: 'at_least', value: 12 }],
  [
    'eight facts at once',
    {
      all: Array.from({ length: 8 }, (_, index) => ({
        trait: `custom.t${index}`,
        op: 'equals',
        value: `v${index}`,
      })),
    },
  ],
])('a segment or its opposite that takes %s is no finding', (_, when) => {
  expect(lint(configOf([when, { none: [when] }]), { until: UNTIL })).toEqual([])
})

test.each<[string, Condition]>([
  ['a thousand events', { event: 'view', op: 'at_least', value: 1000 }],
  ['five thousand events', { event: 'view', op: 'at_least', value: 5000 }],
  [
    'very many events of one kind and a fact',
    {
      all: [
        { event: 'view', op: 'between', value: [800, 900] },
        { event: 'x', op: 'less_than', value: 801 },
        pro,
      ],
    },
  ],
  ['very many visits', { trait: 'visit.number', op: 'at_least', value: 500 }],
])('a segment that takes %s is no finding, though nobody is built who did as much', (_, when) => {
  expect(lint(configOf([when, { none: [when] }]), { until: UNTIL })).toEqual([])
})

test('very many events that their where shuts out are a finding', () => {
  const where: Condition = {
    all: [
      { prop: 'p', op: 'regex', value: '^a' },
      { prop: 'p', op: 'regex', value: '^b' },
    ],
  }
  const when: Condition = { event: 'view', where, op: 'at_least', value: 1000 }
  const codes = lint(configOf([when]), { until: UNTIL }).map(({ code }) => code)
  expect(codes).toEqual(['SEGMENT_NEVER_SEEN'])
})

const interest = { id: 'i', name: 'I', halfLifeDays: 7, gains: [{ event: 'view', points: 1 }] }
const scores = [interest, { ...interest, id: 'j', cap: 20 }]
const rfm = {
  ...{ event: 'buy', valueProp: 'value', recencyDays: [7] },
  ...{ frequency: [2, 5], monetary: [50] },
}
const ever = { event: 'buy', op: 'equals', value: 0 } as const

test.each<[string, Condition]>([
  ['a score above the bound', { score: 'i', op: 'at_least', value: 101 }],
  ['a score above a bound of its own', { score: 'j', op: 'more_than', value: 20 }],
  ['a class above the last', { rfm: 'frequency', op: 'at_least', value: 4 }],
  [
    'lately, but not ever',
    { all: [ever, { ...ever, op: 'at_least', value: 1, within: { days: 7 } }] },
  ],
  ['in another segment and its opposite', { all: [{ segment: 's0' }, ever] }],
])('a segment is never true for certain: %s', (_, when) => {
  const config = configOf([bought, when], { scores, rfm })
  const codes = lint(config, { until: UNTIL }).map(({ code }) => code)
  expect(codes).toEqual(['SEGMENT_NEVER_TRUE'])
})

test.each<[string, Condition]>([
  ['a score at the bound', { score: 'j', op: 'at_least', value: 20 }],
  ['the last class', { rfm: 'frequency', op: 'at_least', value: 3 }],
  ['not lately, but ever', { all: [bought, { ...ever, within: { days: 7 } }] }],
])('a segment may be true: %s', (_, when) => {
  const codes = lint(configOf([when], { scores, rfm }), { until: UNTIL }).map(({ code }) => code)
  expect(codes).not.toContain('SEGMENT_NEVER_TRUE')
})
