import { expect, test } from 'vitest'
import { DEBUG_LINK_MINUTES } from '../limits.ts'
import { createDebugLinks } from './debug-links.ts'

let now = 1_000_000
const links = createDebugLinks(() => now)
const token = links.create('shop')
const [until = '', signature = ''] = token.split('.')

test.each([
  ['the token of the site', 'shop', token, true],
  ['that of another site', 'other', token, false],
  ['a longer life', 'shop', `${Number(until) + 1}.${signature}`, false],
  ['another signature', 'shop', `${until}.${'A'.repeat(signature.length)}`, false],
  ['no signature', 'shop', until, false],
  ['a signature alone', 'shop', `.${signature}`, false],
  ['nothing', 'shop', '', false],
  ['more behind it', 'shop', `${token}.x`, false],
  ['no time', 'shop', `never.${signature}`, false],
  ['a signature of the same length in other bytes', 'shop', `${until}.${'é'.repeat(21)}A`, false],
])('%s: is it valid for %s? %s → %s', (_, site, given, expected) => {
  expect(links.isValid(site, given)).toBe(expected)
})

test('a token runs out', () => {
  now = 1_000_000 + DEBUG_LINK_MINUTES * 60_000 - 1
  expect(links.isValid('shop', token)).toBe(true)
  now += 1
  expect(links.isValid('shop', token)).toBe(false)
})

test('another process knows nothing of it', () => {
  expect(createDebugLinks(() => 0).isValid('shop', token)).toBe(false)
})
