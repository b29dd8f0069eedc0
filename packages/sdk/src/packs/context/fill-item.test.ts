import type { ContentProps } from '@segue/protocol'
import { expect, test } from 'vitest'
import { fillItem } from './fill-item.ts'

const SHOE: ContentProps = { type: 'product', name: 'Shoe', sku: 'A1', price: 99, currency: 'EUR' }
const ITEM = { item_id: 'A1', item_name: 'Shoe', price: 99 }

test.each<[string, object, object]>([
  ['nothing', {}, { value: 99, currency: 'EUR', items: [ITEM] }],
  ['a value of its own', { value: 80 }, { value: 80, currency: 'EUR', items: [ITEM] }],
  [
    'the same item by its id',
    { items: [{ item_id: 'A1', price: 80 }] },
    { value: 99, currency: 'EUR', items: [{ ...ITEM, price: 80 }] },
  ],
])('an event with %s gets what it lacks', (_, props, expected) => {
  expect(fillItem(props, SHOE)).toEqual(expected)
})

test.each<[string, object, ContentProps]>([
  ['another item', { items: [{ item_id: 'B2' }] }, SHOE],
  ['several items', { items: [{ item_id: 'A1' }, {}] }, SHOE],
  ['no items', { items: [] }, SHOE],
  ['items that are junk', { items: 'A1' }, SHOE],
  ['a product on the page of an article', {}, { type: 'article', name: 'How' }],
])('an event about %s stays as it is', (_, props, content) => {
  expect(fillItem(props, content)).toBeUndefined()
})
