import { expect, test } from 'vitest'
import { isOriginAllowed } from './site.ts'

const site = {
  id: 'shop',
  name: 'Shop',
  key: 'wk_1',
  createdAt: 0,
  off: false,
  origins: ['https://shop.example', 'http://127.0.0.1:*'],
}

test.each([
  ['https://shop.example', true],
  ['http://127.0.0.1', true],
  ['http://127.0.0.1:4810', true],
  ['http://shop.example', false],
  ['https://shop.example:8443', false],
  ['https://shop.example.evil.example', false],
  ['https://evil.example/https://shop.example', false],
  ['http://127.0.0.1.evil.example:80', false],
  ['http://127.0.0.1:80:80', false],
  ['http://127.0.0.1:port', false],
  ['https://127.0.0.1:4810', false],
  ['null', false],
  ['', false],
])('the origin %j may send: %s', (origin, allowed) => {
  expect(isOriginAllowed(site, origin)).toBe(allowed)
})

test('sandboxed frames may send when the site says so', () => {
  expect(isOriginAllowed({ ...site, origins: ['null'] }, 'null')).toBe(true)
})
