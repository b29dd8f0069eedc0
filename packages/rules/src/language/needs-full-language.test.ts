import { expect, test } from 'vitest'
import { needsFullLanguage } from './needs-full-language.ts'

test.each<[string, object]>([
  ['a trait', { trait: 'geo.country', op: 'equals', value: 'DE' }],
  ['a count in a window', { event: 'view', op: 'at_least', value: 3, within: { days: 7 } }],
  ['a sum', { event: 'buy', measure: 'sum', of: 'value', op: 'at_least', value: 3 }],
  ['a recent event', { event: 'buy', measure: 'last', op: 'within_days', value: 3 }],
  ['groups and references', { all: [{ segment: 'a' }, { none: [{ stage: 'b' }] }] }],
  ['the present visit', { trait: 'visit.number', op: 'more_than', value: 1 }],
])('the core language says %s', (_, when) => {
  expect(needsFullLanguage({ segments: [{ when }] })).toBe(false)
})

test.each<[string, object]>([
  ['a score', { score: 'interest', op: 'at_least', value: 3 }],
  ['a sequence', { sequence: [{ event: 'a' }] }],
  ['a class', { rfm: 'recency', op: 'at_least', value: 2 }],
  ['a calendar window', { event: 'a', op: 'at_least', value: 1, within: { calendar: 'week' } }],
  ['a rare measure', { event: 'a', op: 'at_least', value: 1, measure: 'streak' }],
  [
    'a rare operator, deep inside',
    {
      any: [
        { event: 'a', op: 'at_least', value: 1, where: { prop: 'p', op: 'regex', value: 'x' } },
      ],
    },
  ],
  ['a wall clock', { trait: 'time.hour', op: 'at_least', value: 18 }],
  ['a trait that may be a date', { trait: 'visitor.renewal', op: 'within_days', value: 3 }],
])('only the full language says %s', (_, when) => {
  expect(needsFullLanguage({ segments: [{ when }] })).toBe(true)
})
