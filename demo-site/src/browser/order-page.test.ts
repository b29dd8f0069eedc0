// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { parseCart } from '../cart/cart.ts'
import { orderPage } from '../pages/order.ts'
import { readCart, writeCart } from './cart-store.ts'
import { openPage } from './open-page.ts'
import { startOrderPage } from './order-page.ts'

const LINES = parseCart([{ slug: 'kvist-trail', size: '42', quantity: 2 }])

beforeEach(() => localStorage.clear())

test('an order’s purchase is pushed once, however often its page is loaded', () => {
  const first = openPage(confirmation('FF-A'))
  startOrderPage()
  const reload = openPage(confirmation('FF-A'))
  startOrderPage()
  expect(first.events).toMatchObject([
    { event: 'purchase', ecommerce: { transaction_id: 'FF-A', value: 258 } },
  ])
  expect(reload.events).toEqual([])
})

test('the next order is pushed too', () => {
  openPage(confirmation('FF-A'))
  startOrderPage()
  const next = openPage(confirmation('FF-B'))
  startOrderPage()
  expect(next.events).toMatchObject([{ ecommerce: { transaction_id: 'FF-B' } }])
})

test('a new order empties the cart; a reload leaves what was put into it since', () => {
  writeCart(LINES)
  openPage(confirmation('FF-A'))
  startOrderPage()
  expect(readCart()).toEqual([])
  writeCart(LINES)
  startOrderPage()
  expect(readCart()).toHaveLength(1)
})

function confirmation(id: string) {
  return orderPage({
    id,
    lines: LINES,
    delivery: 'standard',
    email: 'i@example.org',
    firstName: 'Ingrid',
  })
}
