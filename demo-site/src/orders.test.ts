import { describe, expect, test } from 'vitest'
import { EMAIL_CHARS_MAX, ORDERS_KEPT_MAX } from './limits.ts'
import { type Order, type Orders, openOrders } from './orders.ts'

const CART = JSON.stringify([{ slug: 'kvist-trail', size: '42', quantity: 1 }])
const FORM = { cart: CART, email: 'ingrid@example.org', firstName: ' Ingrid ', delivery: 'express' }

describe('placing an order', () => {
  test('keeps what the confirmation needs, under a number that cannot be guessed', () => {
    const orders = openOrders()
    const order = place(orders, FORM)
    expect(order).toMatchObject({
      firstName: 'Ingrid',
      delivery: 'express',
      lines: [{ size: '42' }],
    })
    expect(order.id).toMatch(/^FF-[0-9A-F]{10}$/)
    expect(orders.find(order.id)).toBe(order)
  })

  test.each([
    ['a cart that is no JSON', { cart: 'x' }, /nothing in the cart/],
    ['an empty cart', { cart: '[]' }, /nothing in the cart/],
    ['no e-mail', { email: 'ingrid' }, /e-mail/],
    ['no first name', { firstName: '  ' }, /first name/],
  ])('is refused with %s', (_, change, problem) => {
    const placed = openOrders().place(new URLSearchParams({ ...FORM, ...change }))
    expect(placed).toEqual({ problem: expect.stringMatching(problem) })
  })

  test('falls back to standard delivery for a method it does not know', () => {
    expect(place(openOrders(), { ...FORM, delivery: 'drone' }).delivery).toBe('standard')
  })

  test('cuts a text at its limit', () => {
    const email = `${'i'.repeat(EMAIL_CHARS_MAX - 2)}@example.org`
    expect(place(openOrders(), { ...FORM, email }).email).toHaveLength(EMAIL_CHARS_MAX)
  })
})

test('beyond the limit the oldest order is forgotten, and only that one', () => {
  const orders = openOrders()
  const placed = Array.from({ length: ORDERS_KEPT_MAX + 1 }, () => place(orders, FORM))
  const kept = placed.filter(({ id }) => orders.find(id))
  expect(kept).toEqual(placed.slice(1))
})

function place(orders: Orders, form: Record<string, string>): Order {
  const placed = orders.place(new URLSearchParams(form))
  if ('problem' in placed) throw new Error(placed.problem)
  return placed.order
}
