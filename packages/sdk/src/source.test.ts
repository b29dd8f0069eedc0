import { expect, test } from 'vitest'
import { toSource } from './source.ts'

test.each([
  ['nobody', '', '', { kind: 'direct' }],
  ['a search engine', '', 'https://www.google.de/', { kind: 'search', referrer: 'www.google.de' }],
  ['another search engine', '', 'https://duckduckgo.com/', { kind: 'search' }],
  ['a social network', '', 'https://l.instagram.com/?u=x', { kind: 'social' }],
  ['a short link of a network', '', 'https://t.co/abc', { kind: 'social', referrer: 't.co' }],
  ['web mail', '', 'https://mail.google.com/mail/u/0', { kind: 'email' }],
  ['another site', '', 'https://blog.example/post', { kind: 'referral', referrer: 'blog.example' }],
  ['a newsletter', '?utm_source=news&utm_medium=email', '', { kind: 'email', source: 'news' }],
  ['a paid click', '?gclid=abc', 'https://www.google.com/', { kind: 'paid', click: 'gclid' }],
  [
    'a paid campaign',
    '?utm_medium=cpc&utm_campaign=spring',
    '',
    { kind: 'paid', campaign: 'spring' },
  ],
  ['an app that marks its links', '?utm_source=app', '', { kind: 'referral', source: 'app' }],
  [
    'a marked link on the site itself',
    '?utm_source=app',
    'https://shop.example/a',
    { source: 'app' },
  ],
])('%s is a source', (_, query, referrer, expected) => {
  expect(toSource(`https://shop.example/${query}`, referrer)).toMatchObject(expected)
})

test.each([
  ['the same host', 'https://shop.example/cart'],
  ['the host with www', 'https://www.shop.example/'],
  ['a sub-domain', 'https://checkout.shop.example/done'],
])('%s is no source', (_, referrer) => {
  expect(toSource('https://shop.example/', referrer)).toBeUndefined()
})

test('a host that only ends alike is another site', () => {
  expect(toSource('https://shop.example/', 'https://myshop.example/')?.kind).toBe('referral')
})

test('a free Facebook link is social, whatever it carries', () => {
  expect(toSource('https://shop.example/?fbclid=1', 'https://m.facebook.com/')?.kind).toBe('social')
})

test('an e-mail address in a mark is removed', () => {
  expect(toSource('https://shop.example/?utm_term=kim@example.org', '')?.term).toBe('[email]')
})
