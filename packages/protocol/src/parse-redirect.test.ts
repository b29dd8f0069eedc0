import { expect, test } from 'vitest'
import { parseRedirect } from './parse-redirect.ts'

test.each([
  ['/pricing-b', '', '/pricing-b'],
  ['/', '', '/'],
  ['/a/b?x=//y#z', '', '/a/b'],
  ['/a//b@c', '', '/a//b@c'],
  ['https://shop.example', 'https://shop.example', '/'],
  ['https://shop.example?x=1', 'https://shop.example', '/'],
  ['http://127.0.0.1:8080/a#b', 'http://127.0.0.1:8080', '/a'],
])('%s leads to the origin "%s" and the path %s', (to, origin, path) => {
  expect(parseRedirect(to)).toEqual({ origin, path })
})

test.each([
  '',
  'pricing-b',
  '?x=1',
  '#top',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  'https:/evil.example',
  'https:evil.example',
  'https://user@evil.example',
  'https://shop.example:secret@evil.example',
  'https://shop.example\\.evil.example',
  'HTTPS://evil.example',
  'https://évil.example',
  'https://',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'blob:https://shop.example/1',
  'ftp://shop.example',
  '/a b',
  '/\t/evil.example',
  '/a\u0000',
  '/{{page.path|x}}',
])('%j is no address of a redirect', (to) => {
  expect(parseRedirect(to)).toBeUndefined()
})
