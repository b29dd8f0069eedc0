// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { parseCart } from '../cart/cart.ts'
import { checkoutPage } from '../pages/checkout.ts'
import { writeCart } from './cart-store.ts'
import { startCheckoutPage } from './checkout-page.ts'
import { click, openPage, type Reported, submit } from './open-page.ts'

let reported: Reported

beforeEach(() => {
  localStorage.clear()
  writeCart(parseCart([{ slug: 'kokk-stove', size: 'Burner and pot', quantity: 1 }]))
  reported = openPage(checkoutPage())
})

test('a full address leads to payment, and each step is reported once with what was chosen', () => {
  startCheckoutPage()
  fillAddress()
  click('input[value=express]')
  click('#to-payment')
  const event = submit('checkout-form')
  expect(event.defaultPrevented).toBe(false)
  expect(reported.events).toMatchObject([
    { event: 'begin_checkout', ecommerce: { value: 89 } },
    { event: 'add_shipping_info', ecommerce: { shipping_tier: 'express' } },
    { event: 'add_payment_info', ecommerce: { payment_type: 'invoice' } },
  ])
})

test('an address with holes keeps the payment closed', () => {
  startCheckoutPage()
  click('#to-payment')
  expect(document.querySelector<HTMLFieldSetElement>('#step-payment')?.disabled).toBe(true)
  expect(reported.events.map(({ event }) => event)).toEqual(['begin_checkout'])
})

test('Enter in an address field opens the payment instead of placing the order', () => {
  startCheckoutPage()
  fillAddress()
  expect(submit('checkout-form').defaultPrevented).toBe(true)
  expect(document.querySelector<HTMLFieldSetElement>('#step-payment')?.disabled).toBe(false)
})

test('the posted cart names the lines, and the sums follow the delivery', () => {
  startCheckoutPage()
  const cart = document.getElementById('checkout-cart')?.getAttribute('value') ?? ''
  expect(JSON.parse(cart)).toEqual([{ slug: 'kokk-stove', size: 'Burner and pot', quantity: 1 }])
  expect(document.getElementById('checkout-sums')?.textContent).toContain('DeliveryFree')
  click('input[value=express]')
  document.getElementById('checkout-form')?.dispatchEvent(new Event('change'))
  expect(document.getElementById('checkout-sums')?.textContent).toContain('Delivery€12')
})

test('an empty cart closes the address and reports nothing', () => {
  writeCart([])
  startCheckoutPage()
  expect(document.querySelector<HTMLFieldSetElement>('#step-address')?.disabled).toBe(true)
  expect(document.getElementById('checkout-empty')?.hidden).toBe(false)
  expect(reported.events).toEqual([])
})

function fillAddress(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('.field input')) {
    field.value = field.type === 'email' ? 'ingrid@example.org' : 'Ingrid'
  }
}
