import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { lint } from './index.ts'
import { bought, configOf, pro, UNTIL, viewed } from './lint-fixtures.ts'

const codesOf = (config: SiteConfig) =>
  lint(config, { until: UNTIL }).map(({ code, path }) => [code, path])

const until = (value: string): Condition => ({ trait: 'visitor.seen', op: 'before', value })
const since = (value: string): Condition => ({ trait: 'visitor.seen', op: 'after', value })

test.each<[string, Condition]>([
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
  ['a date before and after', { all: [until('2026-05-01'), since('2026-05-01')] }],
  [
    'a moment before and after',
    { all: [until('2026-05-01T10:00Z'), since('2026-05-01T13:00+02:00')] },
  ],
  ['every way', { any: [{ all: [pro, { ...pro, value: 'free' }] }] }],
])('a segment that contradicts itself is never true: %s', (_, when) => {
  const found = codesOf(configOf([when])).filter(([code]) => code !== 'TYPE_MISMATCH')
  expect(found).toEqual([['SEGMENT_NEVER_TRUE', 'segments[0]']])
})

test.each<[string, Condition]>([
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
])('no contradiction: %s', (_, when) => {
  expect(codesOf(configOf([when])).filter(([code]) => code === 'SEGMENT_NEVER_TRUE')).toEqual([])
})
