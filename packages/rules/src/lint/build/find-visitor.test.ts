import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { configOf, UNTIL } from '../../testing/lint-fixtures.ts'
import { createWorld } from '../world.ts'
import { findVisitor, isBuildable } from './find-visitor.ts'

const view = { event: 'view', op: 'at_least', value: 40 } as const
const traits = Array.from(
  { length: 8 },
  (_, index): Condition => ({ trait: `custom.t${index}`, op: 'equals', value: `v${index}` }),
)

test.each<[string, Condition]>([
  ['more events than anybody made up has', view],
  ['many events in a window', { ...view, value: 60, within: { days: 3 } }],
  ['eight facts at once', { all: traits }],
  ['a long streak', { ...view, measure: 'streak', value: 30 }],
  ['many different values', { ...view, measure: 'distinct', of: 'id', value: 50 }],
  ['a sum', { ...view, measure: 'sum', of: 'n', value: 12_345 }],
  ['an average in between', { ...view, measure: 'average', of: 'n', op: 'between', value: [7, 8] }],
  ['the largest below a number', { ...view, measure: 'max', of: 'n', op: 'less_than', value: -7 }],
  [
    'a last time of long ago',
    {
      all: [
        { ...view, value: 3 },
        { none: [{ event: 'view', measure: 'last', op: 'within_days', value: 30 }] },
      ],
    },
  ],
  [
    'many ever, none lately',
    { all: [view, { ...view, op: 'equals', value: 0, within: { days: 7 } }] },
  ],
  [
    'a first time before a date',
    { event: 'view', measure: 'first', op: 'before', value: '2026-09-01' },
  ],
  [
    'a sequence, and one step never alone',
    {
      all: [
        { sequence: [{ event: 'a' }, { event: 'b' }] },
        { event: 'b', op: 'equals', value: 1 },
        { event: 'c', op: 'equals', value: 0 },
      ],
    },
  ],
  [
    'an hour of a day of the week',
    {
      all: [
        { trait: 'time.weekday', op: 'in', value: [6] },
        { trait: 'time.hour', op: 'between', value: [4, 5] },
      ],
    },
  ],
  ['a visit of many', { trait: 'visit.number', op: 'equals', value: 12 }],
  ['a long visit', { trait: 'visit.minutes', op: 'at_least', value: 90 }],
  [
    'a text with both ends',
    {
      all: [
        { trait: 'page.path', op: 'glob', value: '/ab*' },
        { trait: 'page.path', op: 'glob', value: '/*ba' },
      ],
    },
  ],
  [
    'two sources',
    {
      all: [
        { trait: 'source.campaign', op: 'equals', value: 'b' },
        { trait: 'source.first.campaign', op: 'equals', value: 'a' },
      ],
    },
  ],
  [
    'a nested property asked twice',
    {
      event: 'view',
      where: {
        all: [
          { prop: 'n', op: 'more_than', value: 3 },
          { prop: 'n', op: 'less_than', value: 4 },
        ],
      },
      op: 'equals',
      value: 2,
    },
  ],
  [
    'steps in order, none of this year',
    {
      all: [
        { sequence: [{ event: 'a' }, { event: 'b' }] },
        { event: 'b', op: 'equals', value: 0, within: { calendar: 'year' } },
      ],
    },
  ],
  [
    'an average that its own where leaves below nothing',
    {
      ...{ event: 'view', where: { none: [{ prop: 'n', op: 'at_least', value: 0 }] } },
      ...{ measure: 'average', of: 'n', op: 'less_than', value: 1 },
    },
  ],
  [
    'a first time of long ago and a last one of late',
    {
      all: [
        { event: 'view', measure: 'last', op: 'within_days', value: 3 },
        { none: [{ event: 'view', measure: 'first', op: 'within_days', value: 200 }] },
      ],
    },
  ],
  [
    'a first and a last time by their dates',
    {
      all: [
        { event: 'view', measure: 'first', op: 'before', value: '2026-06-01' },
        { event: 'view', measure: 'last', op: 'after', value: '2026-11-20' },
      ],
    },
  ],
  [
    'a list that holds some values and not another',
    {
      all: [
        { trait: 'custom.l', op: 'all_of', value: ['a', 'b'] },
        { trait: 'custom.l', op: 'none_of', value: ['c'] },
        { trait: 'custom.l', op: 'includes', value: 'd' },
      ],
    },
  ],
  [
    'a text of a pattern with a beginning',
    {
      all: [
        { trait: 'custom.c', op: 'regex', value: '^[A-Z]{2}[0-9]+$' },
        { trait: 'custom.c', op: 'starts_with', value: 'DE' },
        { trait: 'custom.c', op: 'not_equals', value: 'DE0' },
      ],
    },
  ],
  [
    'a text of a pattern with both ends',
    {
      all: [
        { trait: 'custom.c', op: 'regex', value: '^[a-z]+-(x|y)[0-9]{2,4}$' },
        { trait: 'custom.c', op: 'starts_with', value: 'ab' },
        { trait: 'custom.c', op: 'ends_with', value: '77' },
      ],
    },
  ],
  [
    'a sum of two, none of them large',
    {
      all: [
        { ...view, measure: 'sum', of: 'n', value: 100 },
        { ...view, op: 'at_most', value: 2 },
        { ...view, measure: 'max', of: 'n', op: 'less_than', value: 60 },
      ],
    },
  ],
  [
    'a low average of many, one of them large',
    {
      all: [
        {
          ...{ ...view, measure: 'average', of: 'n', op: 'less_than', value: 2 },
          where: { prop: 'n', op: 'at_least', value: 0 },
        },
        {
          ...{ ...view, measure: 'max', of: 'n', op: 'at_least', value: 10 },
          where: { prop: 'n', op: 'at_least', value: 0 },
        },
      ],
    },
  ],
  ['nothing for a week', { event: 'page_view', op: 'equals', value: 0, within: { days: 7 } }],
])('a visitor is built towards %s', (_, when) => {
  const visitors = [{ visitor: 'v', events: [{ at: UNTIL, type: 'page_view' }] }]
  const world = createWorld(configOf([when]), { until: UNTIL, visitors })
  const found = findVisitor({ goal: when }, world)
  expect(found?.profile.segments).toEqual(['s0'])
})

const priced = { event: 'view', where: { prop: 'n', op: 'at_least', value: 1 } } as const
const spent = { ...priced, measure: 'sum', of: 'n', op: 'less_than' } as const
const many = { event: 'view', op: 'at_least', value: 300 } as const
const visits = { trait: 'visit.number', op: 'at_least', value: 300 } as const
const since = { event: '*', measure: 'first', op: 'within_days' } as const
const buys = { event: 'buy', op: 'at_least', value: 400 } as const
const today = { ...many, value: 300, within: { calendar: 'day' } } as const
const score = { id: 's', name: 'S', halfLifeDays: 300, cap: 5000 }
const scores = [{ ...score, gains: [{ event: 'view', points: 1 }] }]
const rfm = { event: 'view', valueProp: 'n', recencyDays: [7], frequency: [200], monetary: [10] }

test.each<[string, readonly Condition[], Partial<SiteConfig>?]>([
  [
    'of which each costs more than all together',
    [
      { ...many, ...priced },
      { ...spent, value: 200 },
    ],
  ],
  ['in fewer days than their pauses take', [visits, { ...since, value: 5 }]],
  ['today, and a score of fewer', [today, { score: 's', op: 'at_most', value: 200 }], { scores }],
  ['and the class of fewer', [many, { rfm: 'frequency', op: 'at_most', value: 1 }], { rfm }],
])('what few could be, and many cannot, is built by nobody: many %s', (_, all, more) => {
  expect(isBuilt(all, more)).toBe(false)
})

test.each<[string, readonly Condition[], Partial<SiteConfig>?]>([
  [
    'of which each costs little',
    [
      { ...many, ...priced },
      { ...spent, value: 1200 },
    ],
  ],
  ['in as many days as their pauses take', [visits, { ...since, value: 7 }]],
  [
    'of two kinds, and enough of any',
    [many, buys, { ...many, event: '*', op: 'at_most', value: 720 }],
  ],
  ['and a score of more', [today, { score: 's', op: 'at_most', value: 400 }], { scores }],
  [
    'visits with long pauses',
    [{ ...visits, value: 150 }],
    { settings: { sessionIdleMinutes: 240 } },
  ],
  [
    'more than anybody is built with',
    [
      { ...many, value: 20_000 },
      { ...spent, value: 5 },
    ],
  ],
])('what many can be is built: many %s', (_, all, more) => {
  expect(isBuilt(all, more)).toBe(true)
})

function isBuilt(all: readonly Condition[], more: Partial<SiteConfig> = {}): boolean {
  const goal: Condition = { all }
  return isBuildable({ goal }, createWorld(configOf([goal], more), { until: UNTIL }))
}
