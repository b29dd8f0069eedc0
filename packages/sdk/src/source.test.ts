import { expect, test } from 'vitest'
import { toSource } from './source.ts'

const SHOP = 'https://shop.example/'

test.each([
  ['nobody', '', '', { kind: 'direct' }],
  ['another site', '', 'https://blog.example/post', { referrer: 'blog.example' }],
  ['a newsletter', '?utm_source=news&utm_medium=email', '', { source: 'news', medium: 'email' }],
  ['a paid click', '?gclid=abc', 'https://a.example/', { referrer: 'a.example', click: 'gclid' }],
  [
    'a marked link on the site',
    '?utm_source=a',
    `${SHOP}b`,
    { referrer: 'shop.example', source: 'a' },
  ],
  [
    'a free link of a network, whatever it carries',
    '?fbclid=1',
    'https://m.facebook.com/',
    { referrer: 'm.facebook.com' },
  ],
])('%s is a source', (_, query, referrer, expected) => {
  expect(toSource(`${SHOP}${query}`, referrer)).toEqual(expected)
})

test.each([
  ['the same host', 'https://shop.example/cart'],
  ['the host with www', 'https://www.shop.example/'],
  ['a sub-domain', 'https://checkout.shop.example/done'],
])('%s is no source', (_, referrer) => {
  expect(toSource(SHOP, referrer)).toBeUndefined()
})

test('a checkout beside the host with www is no source', () => {
  const referrer = 'https://checkout.shop.example/done'
  expect(toSource('https://www.shop.example/', referrer)).toBeUndefined()
})

test('a host that only ends alike is another site', () => {
  expect(toSource(SHOP, 'https://myshop.example/')).toEqual({ referrer: 'myshop.example' })
})

test('an e-mail address in a mark is removed', () => {
  expect(toSource('https://shop.example/?utm_term=kim@example.org', '')?.term).toBe('[email]')
})
