import { expect, test } from 'vitest'
import { isBalanced } from './is-balanced.ts'

test.each([
  ['', true],
  ['a[href="x)"] > b:not(.c)', true],
  [`"it's"`, true],
  ['rgb(0 0 0 / calc(1 * (2 + 3)))', true],
  ['a[b', false],
  ['a]', false],
  ['(]', false],
  ['([)]', false],
  ['"open', false],
  [`'a"`, false],
])('%s closes what it opens: %s', (css, expected) => {
  expect(isBalanced(css)).toBe(expected)
})
