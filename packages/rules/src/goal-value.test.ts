import type { Goal, JsonObject } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createGoalValue } from './goal-value.ts'

const props: JsonObject = { value: 20, order: { total: 30, currency: 'EUR' }, prices: [5, 7] }
const bought = { type: 'purchase', props, page: { path: '/thanks' } }
const large = { prop: 'value', op: 'at_least', value: 20 }

test.each<[string, Partial<Goal>, number | undefined]>([
  ['of its type', {}, 0],
  ['of another type', { event: 'sign_up' }, undefined],
  ['that meets its condition', { where: large, valueProp: 'value' }, 20],
  ['that does not', { where: { none: [large] }, valueProp: 'value' }, undefined],
  ['on its page', { where: { prop: 'page.path', op: 'equals', value: '/thanks' } }, 0],
  ['with a value inside an object', { valueProp: 'order.total' }, 30],
  ['with a value inside a list', { valueProp: 'prices.1' }, 7],
  ['with a value that is no number', { valueProp: 'order.currency' }, 0],
  ['without its value', { valueProp: 'order.tax.rate' }, 0],
  ['with a value that is only inherited', { valueProp: 'constructor.length' }, 0],
])('what a goal makes of an event %s', (_, terms, expected) => {
  expect(createGoalValue({ event: 'purchase', ...terms })(bought)).toBe(expected)
})
