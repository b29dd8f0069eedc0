import type { JsonObject, PropertyRules } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createSieve } from './sieve.ts'

const props = {
  value: 80,
  email_address: 'x',
  customer: { name: 'Kim', plan: 'club', contact: { phone: '1' } },
  items: [{ item_id: 'A1', note: 'gift' }, { item_id: 'A2' }],
  tags: ['a', 'b'],
}
const { value, email_address, customer, items, tags } = props

test.each<[string, PropertyRules, JsonObject]>([
  ['nothing', {}, props],
  ['a property', { deny: [{ prop: 'value' }] }, { email_address, customer, items, tags }],
  ['a glob', { deny: [{ prop: '*mail*' }] }, { value, customer, items, tags }],
  ['a glob in other letters', { deny: [{ prop: '*MAIL*' }] }, { value, customer, items, tags }],
  [
    'what lies below',
    { deny: [{ prop: 'customer' }, { prop: 'items.note' }] },
    { value, email_address, items: [{ item_id: 'A1' }, { item_id: 'A2' }], tags },
  ],
  [
    'deep inside',
    { deny: [{ prop: '*.phone' }, { prop: 'items' }, { prop: 'tags' }] },
    { value, email_address, customer: { name: 'Kim', plan: 'club', contact: {} } },
  ],
  ['other events only', { deny: [{ event: 'form_*', prop: '*' }] }, props],
  ['this event', { deny: [{ event: 'pur*se', prop: '*' }] }, {}],
  ['all but what is allowed', { allow: [{ prop: 'value' }] }, { value }],
  [
    'all but a part of what lies below',
    { allow: [{ prop: 'customer.plan' }, { prop: 'items.*_id' }] },
    { customer: { plan: 'club' }, items: [{ item_id: 'A1' }, { item_id: 'A2' }] },
  ],
  ['everything, when only other events are allowed', { allow: [{ event: 'x', prop: '*' }] }, {}],
  ['everything, when nothing is allowed', { allow: [] }, {}],
  [
    'what is denied among what is allowed',
    { allow: [{ prop: 'customer' }], deny: [{ prop: 'customer.name' }] },
    { customer: { plan: 'club', contact: { phone: '1' } } },
  ],
])('rules take out %s', (_, rules, expected) => {
  expect(createSieve(rules)('purchase', props)).toEqual(expected)
})

test.each([
  ['a*c', 'abc', true],
  ['a*c', 'ac', true],
  ['ab*bc', 'abc', false],
  ['*b*', 'abc', true],
  ['*b', 'abc', false],
  ['*', '', true],
  ['a.b', 'aXb', false],
  ['email', 'eMail', true],
  ['*a*a', 'a', false],
])('the glob %s fits %s: %s', (glob, name, isFit) => {
  const left = createSieve({ deny: [{ prop: glob }] })('x', { [name]: 1 })
  expect(Object.keys(left).length === 0).toBe(isFit)
})
