// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { productPage } from '../pages/product.ts'
import { readCart, startCount } from './cart-store.ts'
import { click, openPage, type Reported, submit } from './open-page.ts'
import { startProductPage } from './product-page.ts'
import { readTexts } from './storage.ts'

const COUNT = '<span id="cart-count" hidden></span>'
let reported: Reported

beforeEach(() => {
  localStorage.clear()
  const url = new URL('http://shop/p/kvist-trail')
  reported = openPage(productPage({ url, params: { product: 'kvist-trail' } })!, COUNT)
  startCount()
  startProductPage()
})

test('putting two of a size into the cart reports them, counts them and says so', () => {
  click('input[value="42"]')
  document.querySelector<HTMLInputElement>('input[name=quantity]')!.value = '2'
  submit('buy-form')
  expect(reported.events).toMatchObject([
    {
      event: 'add_to_cart',
      ecommerce: { value: 258, items: [{ item_variant: '42', quantity: 2 }] },
    },
  ])
  expect(readCart()).toMatchObject([{ slug: 'kvist-trail', size: '42', quantity: 2 }])
  expect(document.getElementById('cart-count')).toMatchObject({ textContent: '2', hidden: false })
  expect(document.getElementById('buy-status')?.textContent).toBe(
    '2 × 42 in the cart. Go to the cart',
  )
})

test('without a size nothing goes into the cart', () => {
  submit('buy-form')
  expect(reported.events).toEqual([])
  expect(readCart()).toEqual([])
})

test('saving reports add_to_wishlist, taking it back reports nothing', () => {
  click('#wish')
  expect(document.getElementById('wish')?.getAttribute('aria-pressed')).toBe('true')
  expect(readTexts('shop_wishlist')).toEqual(['kvist-trail'])
  click('#wish')
  expect(readTexts('shop_wishlist')).toEqual([])
  expect(reported.events).toMatchObject([{ event: 'add_to_wishlist', ecommerce: { value: 129 } }])
})
