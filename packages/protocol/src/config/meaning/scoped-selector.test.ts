import { expect, test } from 'vitest'
import { isScope, isScopedSelector } from './scoped-selector.ts'

test.each([
  '.cta',
  '.cta:hover::before',
  '> p + p',
  '&',
  '&.big > a',
  '& p ~ p',
  '&:has(> .open)',
  ':is(.a, .b):not(.c)',
  'li:nth-child(2n + 1)',
  '[data-x="a, b {"]',
  '.md\\:flex',
])('%s stays inside its scope', (selector) => {
  expect(isScopedSelector(selector)).toBe(true)
})

test.each([
  '',
  '.a, body',
  '& + p',
  '&:hover ~ p',
  '+ p',
  '~ p',
  '|| td',
  'body .a',
  'HTML',
  ':root .a',
  ':is(body) .a',
  ':host(.x)',
  ':scope + p',
  '.a &',
  '.a:is(& + .b)',
  '.a { } body',
  '.a:is(',
  '.a)',
  '::part(x)',
  '@import "x"',
])('%s does not', (selector) => {
  expect(isScopedSelector(selector)).toBe(false)
})

test.each([
  ['#reviews', true],
  ['main .card, aside', true],
  ['body > main', true],
  ['*', false],
  ['main *', false],
  ['body', false],
  ['html.dark', false],
  ['.a, :root', false],
  ['.a:not(body)', false],
  ['', false],
])('%s can be a scope: %s', (selector, expected) => {
  expect(isScope(selector)).toBe(expected)
})
