import { expect, test } from 'vitest'
import { parseCart } from '../cart/cart.ts'
import { findProduct } from '../catalogue/catalogue.ts'
import {
  cartChange,
  cartStep,
  promotion,
  purchase,
  selectItem,
  viewItem,
  viewItemList,
} from './ga4.ts'

const KVIST = findProduct('kvist-trail')!
const STOVE = findProduct('kokk-stove')!
const LINES = parseCart([{ slug: 'kokk-stove', size: 'Burner and pot', quantity: 2 }])
const ITEM = {
  item_id: 'FF-1001',
  item_name: 'Kvist Trail',
  item_brand: 'Skarv',
  item_category: 'running',
  item_category2: 'Trail shoe',
  price: 129,
  quantity: 1,
}

test('view_item names the product with its category, price in euros and currency', () => {
  expect(viewItem(KVIST)).toEqual({
    event: 'view_item',
    ecommerce: { currency: 'EUR', value: 129, items: [ITEM] },
  })
})

test('a list numbers its products from nought, and a choice from it carries the same number', () => {
  const list = { id: 'l', name: 'List' }
  const shown = viewItemList(list, [STOVE, KVIST])
  const chosen = selectItem(list, KVIST, 1)
  const named = { item_list_id: 'l', item_list_name: 'List' }
  expect(shown).toMatchObject({ ecommerce: { ...named, items: [{ index: 0 }, { index: 1 }] } })
  expect(chosen).toEqual({
    event: 'select_item',
    ecommerce: { ...named, items: [{ ...ITEM, index: 1 }] },
  })
})

test.each([['add_to_cart'], ['remove_from_cart']] as const)(
  '%s is worth all pieces of the line and names the size',
  (event) => {
    const items = [{ item_id: 'FF-4003', quantity: 2, item_variant: 'Burner and pot' }]
    expect(cartChange(event, LINES[0]!)).toMatchObject({ event, ecommerce: { value: 178, items } })
  },
)

test('a step of the checkout is worth the goods alone and carries what was chosen', () => {
  expect(cartStep('add_shipping_info', LINES, { shipping_tier: 'express' })).toMatchObject({
    ecommerce: { value: 178, currency: 'EUR', shipping_tier: 'express' },
  })
})

test('purchase is worth the whole amount and names number, tax and delivery', () => {
  expect(purchase({ id: 'FF-1', lines: LINES, delivery: 'express' })).toMatchObject({
    event: 'purchase',
    ecommerce: { transaction_id: 'FF-1', value: 190, tax: 31.67, shipping: 12, currency: 'EUR' },
  })
})

test('a promotion carries its number and name', () => {
  expect(promotion('view_promotion', { id: 'p', name: 'Promo' })).toEqual({
    event: 'view_promotion',
    ecommerce: { promotion_id: 'p', promotion_name: 'Promo' },
  })
})
