import type { Condition } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FULL_OPERATORS } from '../language/full-operators.ts'
import { conditions } from '../oracle/random-conditions.ts'
import { ENGLISH } from './english.ts'
import { normalizeCondition } from './normalize-condition.ts'
import { toSentence } from './to-sentence.ts'

const view = { event: 'view_item', op: 'at_least', value: 3 }
const pro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }
const back: Condition = { trait: 'visit.number', op: 'more_than', value: 1 }

test.each<[string, Condition]>([
  ['visitor.plan is "pro"', pro],
  ['visitor.plan is "pro" in upper or lower case', { ...pro, ignoreCase: true }],
  ['geo.country is one of "DE", "AT"', { trait: 'geo.country', op: 'in', value: ['DE', 'AT'] }],
  ['time.weekday is between 1 and 5', { trait: 'time.weekday', op: 'between', value: [1, 5] }],
  [
    'time.date falls between "12-01" and "12-24" of any year',
    { trait: 'time.date', op: 'yearly', value: ['12-01', '12-24'] },
  ],
  [
    'visitor.birthday has its anniversary today or at most 7 days ahead',
    { trait: 'visitor.birthday', op: 'yearly', value: 7 },
  ],
  ['did view_item at least 3 times', view],
  ['did view_item at least 3 times in the last 7 days', { ...view, within: { days: 7 } }],
  [
    'did view_item exactly 1 time in the last 1 day 2 hours',
    { ...view, op: 'equals', value: 1, within: { hours: 2, days: 1 } },
  ],
  ['did view_item at least 3 times this week', { ...view, within: { calendar: 'week' } }],
  ['did any event between 2 and 4 times', { event: '*', op: 'between', value: [2, 4] }],
  ['did anything between 2 and 4 times', { event: 'anything', op: 'between', value: [2, 4] }],
  ['the number of view_item is one of 1, 3', { event: 'view_item', op: 'in', value: [1, 3] }],
  [
    'did view_item where (items.item_category includes "running") at least 3 times',
    { ...view, where: { prop: 'items.item_category', op: 'includes', value: 'running' } },
  ],
  [
    'did page_view where (page.path is "/pricing") at least 2 times in the last 7 days',
    {
      event: 'page_view',
      where: { prop: 'page.path', op: 'equals', value: '/pricing' },
      within: { days: 7 },
      op: 'at_least',
      value: 2,
    },
  ],
  [
    'the sum of value over purchase is at least 100',
    { event: 'purchase', measure: 'sum', of: 'value', op: 'at_least', value: 100 },
  ],
  [
    'the last purchase was within the last 30 days',
    { event: 'purchase', measure: 'last', op: 'within_days', value: 30 },
  ],
  [
    'the last purchase falls on Saturday, Sunday',
    { event: 'purchase', measure: 'last', op: 'weekday', value: [6, 7] },
  ],
  [
    'did a at least 2 times in the last hour',
    { event: 'a', op: 'at_least', value: 2, within: { hours: 1 } },
  ],
  ['visitor.plan is one of []', { trait: 'visitor.plan', op: 'in', value: [] }],
  [
    'did a, then b within 5 minutes without c in between',
    { sequence: [{ event: 'a' }, { event: 'b' }], within: { minutes: 5 }, without: { event: 'c' } },
  ],
  [
    'the score interest for "hiking" is at least 6',
    { score: 'interest', topic: 'hiking', op: 'at_least', value: 6 },
  ],
  [
    'the strongest topic of interest is "hiking"',
    { score: 'interest', measure: 'strongest', op: 'equals', value: 'hiking' },
  ],
  [
    'the ratio of "a" to "b" in the score interest is more than 2',
    { score: 'interest', measure: 'ratio', topic: 'a', to: 'b', op: 'more_than', value: 2 },
  ],
  ['the recency class is at least 3', { rfm: 'recency', op: 'at_least', value: 3 }],
  ['is in segment runner', { segment: 'runner' }],
  [
    'is in stage decision or later for at least 3 days',
    { stage: 'decision', orLater: true, daysAtLeast: 3 },
  ],
  ['visitor.plan is "pro" and visit.number is more than 1', { all: [pro, back] }],
  [
    'visitor.plan is "pro" and (did view_item at least 3 times or visit.number is more than 1)',
    { all: [pro, { any: [view, back] }] },
  ],
  ['not (visitor.plan is "pro")', { none: [pro] }],
  ['none of (visitor.plan is "pro"; visit.number is more than 1)', { none: [pro, back] }],
  ['everyone', { all: [] }],
  ['everyone', { none: [] }],
  ['no one', { any: [] }],
  ['visitor.plan is "pro"', { any: [{ all: [pro] }] }],
  [
    'something this version does not know: {"telepathy":1}',
    { telepathy: 1 } as unknown as Condition,
  ],
])('reads: %s', (sentence, condition) => {
  expect(toSentence(condition)).toBe(sentence)
})

test('every operator has its words', () => {
  expect(Object.keys(ENGLISH.operators).sort()).toEqual(Object.keys(FULL_OPERATORS).sort())
})

test('two rules read alike exactly when they are the same rule', () => {
  const rules = new Map<string, string>()
  const sentences = new Map<string, string>()
  fc.assert(
    fc.property(conditions, (condition) => {
      const rule = JSON.stringify(normalizeCondition(condition))
      const sentence = toSentence(condition)
      expect(rules.get(sentence) ?? rule).toBe(rule)
      expect(sentences.get(rule) ?? sentence).toBe(sentence)
      rules.set(sentence, rule)
      sentences.set(rule, sentence)
    }),
    { numRuns: 10_000 },
  )
  expect(rules.size).toBeGreaterThan(3000)
}, 60_000)

test.each<[string, Condition, Condition]>([
  ['a number and a text', { ...pro, value: 5 }, { ...pro, value: '5' }],
  [
    'one value and a list of it',
    { ...pro, op: 'in', value: ['a', 'b'] },
    { ...pro, op: 'in', value: ['a, b'] },
  ],
  ['a count, and one in any case', view, { ...view, ignoreCase: true }],
  ['two units', { ...view, within: { hours: 1 } }, { ...view, within: { minutes: 1 } }],
  [
    'groups within groups',
    { all: [pro, { any: [back, view] }] },
    { any: [{ all: [pro, back] }, view] },
  ],
  ['where and without it', { ...view, where: pro }, view],
])('%s read differently', (_, one, other) => {
  expect(toSentence(one)).not.toBe(toSentence(other))
})
