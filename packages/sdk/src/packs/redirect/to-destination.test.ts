import { expect, test } from 'vitest'
import { toDestination } from './to-destination.ts'

const PAGE = 'https://shop.example/prices?utm_source=mail&q=a%20b&q=c#plans'

test.each([
  ['/b', 'https://shop.example/b?utm_source=mail&q=a%20b&q=c#plans'],
  ['/b?plan=2#top', 'https://shop.example/b?plan=2&utm_source=mail&q=a%20b&q=c#top'],
  ['/b?q=', 'https://shop.example/b?q=&utm_source=mail#plans'],
  ['https://club.example/b', 'https://club.example/b?utm_source=mail&q=a%20b&q=c#plans'],
  ['/prices?q=x', 'https://shop.example/prices?q=x&utm_source=mail#plans'],
])('%s leads to %s, with the marks of the page that it does not set itself', (to, expected) => {
  expect(toDestination({ to }, PAGE, ['https://club.example'])).toBe(expected)
})

test('the query and hash stay behind where the redirect says so', () => {
  expect(toDestination({ to: '/b', keepQuery: false }, PAGE)).toBe('https://shop.example/b')
})

test.each([
  'https://evil.example/b',
  'http://club.example/b',
  'https://club.example:444/b',
  'https://user@club.example/b',
  '//evil.example/b',
  '/\\evil.example/b',
  'https:\\\\evil.example/b',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,b',
  'ftp://club.example/b',
  'https://',
  '/prices#other',
  'https://shop.example/prices',
])('%j leads nowhere', (to) => {
  expect(toDestination({ to }, PAGE, ['https://club.example'])).toBeUndefined()
})
