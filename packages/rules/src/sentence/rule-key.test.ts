import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toRuleKey } from './rule-key.ts'

const pro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }
const bought: Condition = { event: 'purchase', op: 'at_least', value: 1 }
const from = (...value: string[]): Condition => ({ trait: 'geo.country', op: 'in', value })
const tagged = (op: string, value: string | string[]): Condition => ({
  trait: 'custom.tags',
  op,
  value,
})
const strongest: Condition = {
  ...{ score: 'interest', measure: 'strongest', op: 'equals', value: 'hiking' },
}
const interest: Condition = { score: 'interest', topic: 'a', op: 'at_least', value: 1 }
const onDays = (...value: number[]): Condition => ({
  event: 'purchase',
  measure: 'last',
  op: 'weekday',
  value,
})
const steps = (...events: string[]): Condition => ({ sequence: events.map((event) => ({ event })) })

test.each<[string, Condition, Condition]>([
  ['parts in another order', { all: [pro, bought] }, { all: [bought, pro] }],
  ['parts deep inside', { none: [{ any: [pro, bought] }] }, { none: [{ any: [bought, pro] }] }],
  ['a part said twice', { any: [pro, pro] }, pro],
  ['topics, of which the strongest is asked,', strongest, { ...strongest, topic: 'a', to: 'b' }],
  ['topics to compare with, where no ratio is asked,', interest, { ...interest, to: 'b' }],
  ['values of a set in another order, said twice', from('DE', 'AT'), from('AT', 'DE', 'AT')],
  ['days of the week in another order', onDays(6, 7), onDays(7, 6)],
  ['a day and its hours', { ...bought, within: { days: 1 } }, { ...bought, within: { hours: 24 } }],
  [
    'a group within its like',
    { all: [pro, { all: [bought, from('DE', 'AT')] }] },
    { all: [pro, bought, from('AT', 'DE')] },
  ],
  ['one value as a list', from('DE'), { trait: 'geo.country', op: 'equals', value: 'DE' }],
  ['any of one value', tagged('any_of', ['a']), tagged('includes', 'a')],
  ['all of one value, said twice,', tagged('all_of', ['a', 'a']), tagged('includes', 'a')],
])('%s make the same rule', (_, one, other) => {
  expect(toRuleKey(one)).toBe(toRuleKey(other))
})

test.each<[string, Condition, Condition]>([
  ['all and any', { all: [pro, bought] }, { any: [pro, bought] }],
  ['topics of a value', interest, { ...interest, topic: 'b' }],
  [
    'topics of a ratio',
    { ...interest, measure: 'ratio', to: 'b' },
    { ...interest, measure: 'ratio', to: 'c' },
  ],
  [
    'a day and the calendar day',
    { ...bought, within: { days: 1 } },
    { ...bought, within: { calendar: 'day' } },
  ],
  ['none of one value, and it alone,', tagged('none_of', ['a']), tagged('includes', 'a')],
  ['none within none', { none: [pro, { none: [bought] }] }, { none: [pro, bought] }],
  ['steps in another order', steps('search', 'purchase'), steps('purchase', 'search')],
  [
    'the two ends of a range',
    { ...bought, op: 'between', value: [1, 2] },
    { ...bought, op: 'between', value: [2, 1] },
  ],
])('%s make another rule', (_, one, other) => {
  expect(toRuleKey(one)).not.toBe(toRuleKey(other))
})
