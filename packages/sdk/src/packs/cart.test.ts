import { type JsonObject, PROFILE_VERSION, type Profile } from '@segue/protocol'
import { expect, test } from 'vitest'
import { cartOf, withCart } from './cart.ts'

const line = (price: number, quantity?: number) => ({ price, ...(quantity && { quantity }) })

test.each<[string, [string, JsonObject][], JsonObject]>([
  ['nothing', [], { value: 0, items: 0 }],
  ['one piece', [['add_to_cart', { value: 80, items: [line(80)] }]], { value: 80, items: 1 }],
  [
    'several pieces without a value',
    [['add_to_cart', { items: [line(20, 3)] }]],
    { value: 60, items: 3 },
  ],
  [
    'what is left after a removal',
    [
      ['add_to_cart', { value: 80, items: [line(40, 2)] }],
      ['remove_from_cart', { value: 40, items: [line(40)] }],
    ],
    { value: 40, items: 1 },
  ],
  [
    'never less than nothing',
    [['remove_from_cart', { value: 9, items: [line(9)] }]],
    { value: 0, items: 0 },
  ],
  [
    'what the cart page tells, over what was counted',
    [
      ['add_to_cart', { value: 80, items: [line(80)] }],
      ['view_cart', { value: 75, items: [line(25, 3)] }],
    ],
    { value: 75, items: 3 },
  ],
  [
    'nothing after a purchase',
    [
      ['begin_checkout', { value: 75, items: [line(75)] }],
      ['purchase', { value: 75 }],
    ],
    { value: 0, items: 0 },
  ],
  [
    'whole cents',
    [
      ['add_to_cart', { value: 0.1 }],
      ['add_to_cart', { value: 0.2 }],
    ],
    { value: 0.3, items: 0 },
  ],
  [
    'a value that is told as a text',
    [['add_to_cart', { value: '80', items: [line(75)] }]],
    { value: 80, items: 1 },
  ],
  [
    'what its items are worth, where the text is no number',
    [
      ['add_to_cart', { value: '80 €', items: [line(75)] }],
      ['add_to_cart', { value: ' ', items: [line(5)] }],
    ],
    { value: 80, items: 2 },
  ],
  [
    'no sum of two currencies, but all pieces',
    [
      ['add_to_cart', { value: 80, currency: 'EUR', items: [line(80)] }],
      ['add_to_cart', { value: 9_000, currency: 'JPY', items: [line(9_000)] }],
      ['remove_from_cart', { value: 9_000, currency: 'JPY', items: [line(9_000)] }],
      ['add_to_cart', { items: [{ ...line(20), currency: 'EUR' }] }],
      ['add_to_cart', { value: 1 }],
    ],
    { value: 101, items: 2, currency: 'EUR' },
  ],
  [
    'the next currency once it is empty',
    [
      ['add_to_cart', { value: 80, currency: 'EUR', items: [line(80)] }],
      ['remove_from_cart', { value: 80, currency: 'EUR', items: [line(80)] }],
      ['add_to_cart', { value: 9_000, currency: 'JPY', items: [line(9_000)] }],
    ],
    { value: 9_000, items: 1, currency: 'JPY' },
  ],
  [
    'what the cart page tells in its own currency',
    [
      ['add_to_cart', { value: 80, currency: 'EUR', items: [line(80)] }],
      ['view_cart', { value: 9_000, currency: 'JPY', items: [line(9_000)] }],
    ],
    { value: 9_000, items: 1, currency: 'JPY' },
  ],
  [
    'nothing of other events',
    [
      ['toString', { value: 5 }],
      ['view_item', { value: 5 }],
    ],
    { value: 0, items: 0 },
  ],
])('the cart holds %s', (_, events, expected) => {
  const end = events.reduce((profile, [type, props]) => withCart(profile, type, props), PROFILE)
  expect(cartOf(end)).toEqual({ currency: '', ...expected })
  expect(end.traits.plan).toBe('gold')
})

const PROFILE: Profile = {
  ...{ v: PROFILE_VERSION, visitor: 'v', revision: 0, firstSeen: 0, lastSeen: 0 },
  session: { id: 's', number: 1, startedAt: 0, lastAt: 0 },
  traits: { plan: 'gold' },
  source: { first: {}, last: {} },
  ...{ aggregates: {}, segments: [], assignments: {}, exposures: {}, log: [] },
  journey: { stage: '', since: 0 },
}
