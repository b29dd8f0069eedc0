import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { bought, configOf, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { contradicts } from './contradicts.ts'
import { lint } from './index.ts'

const until = (value: string): Condition => ({ trait: 'visitor.seen', op: 'before', value })
const since = (value: string): Condition => ({ trait: 'visitor.seen', op: 'after', value })

test.each<[string, object]>([
  [
    'never done, and a sum of it',
    {
      all: [
        { event: 'view', op: 'equals', value: 0 },
        { event: 'view', measure: 'sum', of: 'n', op: 'more_than', value: 0 },
      ],
    },
  ],
  [
    'never done, and a streak of it',
    {
      all: [
        { event: 'view', op: 'less_than', value: 1 },
        { event: 'view', measure: 'streak', op: 'at_least', value: 2 },
      ],
    },
  ],
  [
    'never done, and a step of it',
    {
      all: [
        { none: [{ event: 'view', op: 'at_least', value: 1 }] },
        { sequence: [{ event: 'buy' }, { event: 'view' }] },
      ],
    },
  ],
  [
    'nothing done, and an average',
    {
      all: [
        { event: '*', op: 'equals', value: 0 },
        { event: 'view', measure: 'average', of: 'n', op: 'less_than', value: 3 },
      ],
    },
  ],
  ['two values at once', { all: [pro, { ...pro, value: 'free' }] }],
  ['more and less', { all: [viewed, { ...viewed, op: 'less_than', value: 3 }] }],
  [
    'more and at most',
    {
      all: [
        { ...viewed, op: 'more_than' },
        { ...viewed, op: 'at_most' },
      ],
    },
  ],
  [
    'an open end that a closed one does not open again',
    {
      all: [
        { ...viewed, op: 'more_than' },
        { ...viewed, op: 'at_least' },
        { ...viewed, op: 'at_most' },
      ],
    },
  ],
  [
    'listed values out of range',
    {
      all: [
        { ...bought, op: 'in', value: [1, 2] },
        { ...bought, op: 'at_least', value: 3 },
      ],
    },
  ],
  ['a text and a number', { all: [pro, { ...pro, op: 'at_least', value: 1 }] }],
  ['fewer times than none', { event: 'buy', op: 'less_than', value: 0 }],
  ['a class below the first', { rfm: 'recency', op: 'at_most', value: 0 }],
  ['a part and its opposite', { all: [bought, { none: [bought] }] }],
  ['within groups', { all: [{ all: [pro] }, { ...pro, value: 'free' }] }],
  ['an hour that no clock shows', { trait: 'time.hour', op: 'equals', value: 24 }],
  ['hours after the last', { trait: 'time.hour', op: 'more_than', value: 23 }],
  ['a weekday before the first', { trait: 'time.weekday', op: 'in', value: [0, 8] }],
  ['no hour at all', { trait: 'visitor.seen', op: 'hour', value: [9, 9] }],
  ['hours beyond the day', { trait: 'visitor.seen', op: 'hour', value: [24, 30] }],
  ['weekdays that there are not', { trait: 'visitor.seen', op: 'weekday', value: [0] }],
  ['days that no year has', { trait: 'time.date', op: 'yearly', value: ['02-30', '02-31'] }],
  [
    'two seasons at once',
    {
      all: [
        { trait: 'time.date', op: 'yearly', value: ['12-20', '01-06'] },
        { trait: 'time.date', op: 'yearly', value: ['01-07', '12-19'] },
      ],
    },
  ],
  ['a date before and after', { all: [until('2026-05-01'), since('2026-05-01')] }],
  [
    'a moment before and after',
    { all: [until('2026-05-01T10:00Z'), since('2026-05-01T13:00+02:00')] },
  ],
  ['every way', { any: [{ all: [pro, { ...pro, value: 'free' }] }] }],
  ['one of listed numbers that no count is', { ...bought, op: 'in', value: [0.5, 2.5] }],
  ['a sum among texts', { event: 'buy', measure: 'sum', of: 'price', op: 'in', value: ['9'] }],
  [
    'a whole number between two that follow each other',
    {
      all: [
        { ...bought, op: 'more_than', value: 2 },
        { ...bought, op: 'less_than', value: 3 },
      ],
    },
  ],
  ['a score below nothing', { score: 's', topic: 't', op: 'less_than', value: 0 }],
  [
    'a share of more than all',
    { score: 's', measure: 'ratio', topic: 't', op: 'more_than', value: 1 },
  ],
  [
    'a strongest topic that is a number',
    { score: 's', measure: 'strongest', op: 'in', value: [2] },
  ],
  ['a visit before the first', { trait: 'visit.number', op: 'less_than', value: 1 }],
  ['none of what always is', { none: [{ ...bought, op: 'at_least', value: 0 }] }],
  ['none of every way to be', { none: [{ any: [pro, { ...pro, op: 'not_equals' }] }] }],
  [
    'a choice of which nothing goes with the rest',
    {
      all: [
        pro,
        {
          any: [
            { ...pro, value: 'a' },
            { ...pro, value: 'b' },
          ],
        },
      ],
    },
  ],
  ['there and not there', { all: [pro, { trait: 'custom.plan', op: 'not_exists' }] }],
  ['a text without its own beginning', { all: [pro, { ...pro, op: 'starts_with', value: 'fr' }] }],
  [
    'two beginnings',
    {
      all: [
        { ...pro, op: 'starts_with', value: '/a' },
        { ...pro, op: 'starts_with', value: '/b' },
      ],
    },
  ],
  [
    'two weekdays at once',
    {
      all: [
        { trait: 'time.date', op: 'weekday', value: [1, 2] },
        { trait: 'time.date', op: 'weekday', value: [3] },
      ],
    },
  ],
  ['two stages at once', { all: [{ stage: 'new' }, { stage: 'known' }] }],
  [
    'more in an hour than in the day around it',
    {
      all: [
        { ...bought, value: 2, within: { hours: 1 } },
        { ...bought, op: 'at_most', value: 1, within: { days: 1 } },
      ],
    },
  ],
  [
    'more of some than of all',
    {
      all: [
        { ...bought, value: 3, where: { prop: 'p', op: 'equals', value: 1 } },
        { ...bought, event: '*', op: 'less_than', value: 3 },
      ],
    },
  ],
  [
    'an event that cannot be',
    {
      ...bought,
      where: {
        all: [
          { prop: 'p', op: 'at_least', value: 2 },
          { prop: 'p', op: 'at_most', value: 1 },
        ],
      },
    },
  ],
  [
    'a step that cannot be',
    {
      sequence: [
        { event: 'view' },
        { event: 'buy', where: { prop: 'p', op: 'hour', value: [9, 9] } },
      ],
    },
  ],
])('a rule that contradicts itself is never true: %s', (_, when) => {
  expect(contradicts(when as Condition)).toBe(true)
})

test('a segment that contradicts itself is a finding', () => {
  const found = lint(configOf([{ all: [pro, { ...pro, value: 'free' }] }]), { until: UNTIL })
  expect(found.map(({ code, path }) => [code, path])).toEqual([
    ['SEGMENT_NEVER_TRUE', 'segments[0]'],
  ])
})

test.each<[string, object]>([
  [
    'ends that meet',
    {
      all: [
        { ...viewed, value: 3 },
        { ...viewed, op: 'at_most' },
      ],
    },
  ],
  [
    'an open end that another one closes',
    {
      all: [
        { ...viewed, op: 'more_than', value: 2 },
        { ...viewed, op: 'equals' },
      ],
    },
  ],
  [
    'other windows',
    { all: [viewed, { ...viewed, op: 'less_than', within: { days: 1 } } as Condition] },
  ],
  [
    'texts in any case',
    {
      all: [
        { ...pro, ignoreCase: true },
        { ...pro, value: 'PRO', ignoreCase: true },
      ],
    },
  ],
  ['the last hour', { trait: 'time.hour', op: 'at_least', value: 23 }],
  ['hours past midnight', { trait: 'visitor.seen', op: 'hour', value: [23, 1] }],
  ['a day between two dates', { all: [since('2026-05-01'), until('2026-05-02')] }],
  ['a time that a clock may skip', { all: [since('2026-03-29T03:00'), until('2026-03-29T02:30')] }],
  ['one of listed numbers that a count can be', { ...bought, op: 'in', value: [2] }],
  [
    'a choice of which one goes with the rest',
    { all: [pro, { any: [pro, { ...pro, value: 'b' }] }] },
  ],
  ['none of what is not there', { none: [{ trait: 'custom.plan', op: 'exists' }] }],
  [
    'no largest value',
    {
      none: [
        { event: 'buy', measure: 'max', of: 'p', op: 'at_least', value: 0 },
        { event: 'buy', measure: 'max', of: 'p', op: 'less_than', value: 0 },
      ],
    },
  ],
  ['no class', { none: [{ rfm: 'monetary', op: 'at_least', value: 1 }] }],
  [
    'more in the day around than in the hour',
    {
      all: [
        { ...bought, value: 2, within: { days: 1 } },
        { ...bought, op: 'at_most', value: 1, within: { hours: 1 } },
      ],
    },
  ],
  [
    'one beginning of another',
    {
      all: [
        { ...pro, op: 'starts_with', value: '/a' },
        { ...pro, op: 'starts_with', value: '/a/b' },
      ],
    },
  ],
  ['a stage and all later ones', { all: [{ stage: 'known' }, { stage: 'new', orLater: true }] }],
])('no contradiction: %s', (_, when) => {
  expect(contradicts(when as Condition)).toBe(false)
})
