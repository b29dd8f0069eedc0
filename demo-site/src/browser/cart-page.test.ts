// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { parseCart } from '../cart/cart.ts'
import { cartPage } from '../pages/cart.ts'
import { startCartPage } from './cart-page.ts'
import { readCart, writeCart } from './cart-store.ts'
import { click, openPage, type Reported } from './open-page.ts'

let reported: Reported

beforeEach(() => {
  localStorage.clear()
  writeCart(parseCart([{ slug: 'kokk-stove', size: 'Burner and pot', quantity: 3 }]))
  reported = openPage(cartPage())
})

test('an opened cart shows its lines and reports view_cart', () => {
  startCartPage()
  expect(document.querySelectorAll('.cart-line')).toHaveLength(1)
  expect(document.getElementById('cart-sums')?.textContent).toContain('€267')
  expect(reported.events).toMatchObject([{ event: 'view_cart', ecommerce: { value: 267 } }])
})

test.each([
  ['5', 'add_to_cart', 2, 5],
  ['1', 'remove_from_cart', 2, 1],
])('changing three pieces to %s reports %s of %i', (wanted, event, difference, left) => {
  startCartPage()
  setPieces(wanted)
  expect(reported.events.at(-1)).toMatchObject({
    event,
    ecommerce: { items: [{ quantity: difference }] },
  })
  expect(readCart().map(({ quantity }) => quantity)).toEqual([left])
})

test.each([['3'], ['2.5'], ['']])('typing %j changes nothing and reports nothing', (wanted) => {
  startCartPage()
  setPieces(wanted)
  expect(reported.events.map(({ event }) => event)).toEqual(['view_cart'])
})

test('removing the last line reports it and shows the empty cart', () => {
  startCartPage()
  click('.cart-line button')
  expect(reported.events.at(-1)).toMatchObject({
    event: 'remove_from_cart',
    ecommerce: { value: 267 },
  })
  expect(document.getElementById('cart-empty')?.hidden).toBe(false)
  expect(document.getElementById('cart-summary')?.hidden).toBe(true)
})

test('an empty cart reports nothing', () => {
  writeCart([])
  startCartPage()
  expect(reported.events).toEqual([])
})

test('below the free amount the page says what is missing', () => {
  writeCart(parseCart([{ slug: 'hett-helmet', size: 'S/M', quantity: 1 }]))
  startCartPage()
  expect(document.getElementById('free-label')?.textContent).toBe('€5 more and delivery is free')
  expect(document.getElementById('free-progress')?.getAttribute('value')).toBe('94')
})

function setPieces(value: string): void {
  const field = document.querySelector<HTMLInputElement>('.cart-line input')!
  field.value = value
  field.dispatchEvent(new Event('change'))
}
