import { expect, test } from 'vitest'
import { cartValue, toEcommerce, toItemList, toPurchase } from './shop-events.ts'

const stove = {
  id: 'S',
  slug: 'stove',
  name: 'Stove',
  brand: 'Own',
  category: 'camping',
  kind: 'Stove',
  price: 19.99,
}
const catalogue = { currency: 'EUR', products: [stove], guides: [] }
const lines = [{ product: stove, quantity: 3 }]

test('adds up in cents, so that no fraction of one is left', () => {
  expect(cartValue(lines)).toBe(59.97)
  expect(toEcommerce(catalogue, lines).value).toBe(59.97)
})

test('makes a purchase of what is paid, with the tax inside', () => {
  const purchase = toPurchase(catalogue, lines, { id: 'FF-1', shipping: 4.9 })
  expect(purchase).toMatchObject({
    value: 64.87,
    tax: 10.81,
    shipping: 4.9,
    transaction_id: 'FF-1',
  })
})

test('numbers the products of a list', () => {
  const { items } = toItemList({ id: 'search', name: 'Search' }, [stove, stove])
  expect(items).toMatchObject([{ index: 0 }, { item_id: 'S', index: 1 }])
})
