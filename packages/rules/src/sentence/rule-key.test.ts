import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toRuleKey } from './rule-key.ts'

const pro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }
const bought: Condition = { event: 'purchase', op: 'at_least', value: 1 }
const from = (...value: string[]): Condition => ({ trait: 'geo.country', op: 'in', value })
const steps = (...events: string[]): Condition => ({ sequence: events.map((event) => ({ event })) })

test.each<[string, Condition, Condition]>([
  ['parts in another order', { all: [pro, bought] }, { all: [bought, pro] }],
  ['parts deep inside', { none: [{ any: [pro, bought] }] }, { none: [{ any: [bought, pro] }] }],
  ['a part said twice', { any: [pro, pro] }, pro],
  ['values of a set in another order, said twice', from('DE', 'AT'), from('AT', 'DE', 'AT')],
])('%s make the same rule', (_, one, other) => {
  expect(toRuleKey(one)).toBe(toRuleKey(other))
})

test.each<[string, Condition, Condition]>([
  ['all and any', { all: [pro, bought] }, { any: [pro, bought] }],
  ['steps in another order', steps('search', 'purchase'), steps('purchase', 'search')],
  [
    'the two ends of a range',
    { ...bought, op: 'between', value: [1, 2] },
    { ...bought, op: 'between', value: [2, 1] },
  ],
])('%s make another rule', (_, one, other) => {
  expect(toRuleKey(one)).not.toBe(toRuleKey(other))
})
