import { expect, test } from 'vitest'
import { scrubText, scrubValues } from './scrub-values.ts'

test.each([
  ['4111 1111 1111 1111', '[card]'],
  ['paid with 5500-0000-0000-0004.', 'paid with [card].'],
  ['378282246310005', '[card]'],
  ['4111111111111112', '4111111111111112'],
  ['1795000123456', '1795000123456'],
  ['order 20261122-0001', 'order 20261122-0001'],
  ['0.4111111111111111', '0.4111111111111111'],
  ['kim@example.org, 4111111111111111', '[email], [card]'],
])('%s is kept as %s', (text, expected) => {
  expect(scrubText(text)).toBe(expected)
})

test('texts are scrubbed wherever they are, everything else stays', () => {
  const value = { a: ['kim@example.org', 7, null], b: { c: 'x?token=1', d: true } }
  expect(scrubValues(value)).toEqual({ a: ['[email]', 7, null], b: { c: 'x?token=', d: true } })
})
