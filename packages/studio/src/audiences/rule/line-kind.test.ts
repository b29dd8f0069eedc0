import type { Condition, EventCondition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { detailsOf, lineKindOf, withDetails } from './line-kind.ts'

const view = { event: 'view_item', op: 'at_least', value: 3 } as const
const detail = { prop: 'price', op: 'more_than', value: 5 } as const
const other = { prop: 'color', op: 'in', value: ['red', 'blue'] } as const

test.each<[string, unknown]>([
  ['event', view],
  ['event', { ...view, within: { days: 7 } }],
  ['event', { ...view, within: { calendar: 'week' } }],
  ['event', { ...view, where: detail }],
  ['event', { ...view, where: { all: [detail, other] } }],
  ['event', { event: 'purchase', measure: 'sum', of: 'value', op: 'between', value: [1, 9] }],
  ['event', { event: 'purchase', measure: 'last', op: 'within_days', value: 30 }],
  ['trait', { trait: 'device.kind', op: 'equals', value: 'mobile' }],
  ['trait', { trait: 'visitor.plan', op: 'exists' }],
  ['segment', { segment: 'runner' }],
  ['stage', { stage: 'decision', orLater: true, daysAtLeast: 3 }],
  ['score', { score: 'interest', topic: 'hiking', op: 'at_least', value: 6 }],
  ['rfm', { rfm: 'recency', op: 'at_least', value: 3 }],
])('%s has controls: %o', (kind, line) => {
  expect(lineKindOf(line as Condition)).toBe(kind)
})

test.each<[string, unknown]>([
  ['a window of two units', { ...view, within: { days: 1, hours: 2 } }],
  ['details that are alternatives', { ...view, where: { any: [detail, other] } }],
  ['a field nobody knows', { ...view, telepathy: 1 }],
  ['an operator without a control', { trait: 'visitor.birthday', op: 'yearly', value: 7 }],
  ['a value of another kind than its operator', { ...view, value: '3' }],
  ['letters in any case', { trait: 'visitor.plan', op: 'equals', value: 'a', ignoreCase: true }],
  ['a list whose values have commas', { trait: 'visitor.plan', op: 'in', value: ['a, b'] }],
  [
    'the ratio of two topics',
    { score: 's', measure: 'ratio', topic: 'a', op: 'at_least', value: 2 },
  ],
  ['a sequence', { sequence: [{ event: 'a' }, { event: 'b' }] }],
  ['a kind nobody knows', { telepathy: true }],
])('%s is shown as a sentence and edited as JSON', (_, line) => {
  expect(lineKindOf(line as Condition)).toBe('json')
})

test.each<[string, EventCondition, number]>([
  ['none', view, 0],
  ['one', { ...view, where: detail }, 1],
  ['a list', { ...view, where: { all: [detail, other] } }, 2],
])('details of which there are %s come back as they were written', (_, line, number) => {
  const details = detailsOf(line.where)!
  expect(details).toHaveLength(number)
  expect(JSON.stringify(withDetails(line, details))).toBe(JSON.stringify(line))
})

test('without its last detail an event has none', () => {
  expect(withDetails({ ...view, where: detail }, [])).toEqual(view)
})
