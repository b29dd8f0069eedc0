import { expect, test } from 'vitest'
import { CSS_CHARS_MAX } from '../../limits.ts'
import { isSafeDeclaration, isSafeMedia, isSafeProperty } from './css.ts'

test.each([
  ['font-size', true],
  ['-webkit-line-clamp', true],
  ['--brand', true],
  ['--0', true],
  ['fontSize', false],
  ['FONT-SIZE', false],
  ['--', false],
  ['-', false],
  ['font size', false],
  ['a:b', false],
  ['behavior', false],
  ['-moz-binding', false],
])('property %s: %s', (property, expected) => {
  expect(isSafeProperty(property)).toBe(expected)
})

test.each([
  '1px solid rgb(0 0 0 / 50%)',
  'calc(100% - (2 * var(--gap, 4px)))',
  'linear-gradient(90deg, #fff, oklch(60% 0.1 20))',
  'translateX(-50%) rotate(3deg)',
  '"Helvetica Neue", sans-serif',
  '"url(x)"',
  'none !important',
  'x'.repeat(CSS_CHARS_MAX),
])('value %s stays within its declaration', (value) => {
  expect(isSafeDeclaration(value)).toBe(true)
})

test.each([
  'url(https://elsewhere.example/a.png)',
  'URL(//elsewhere.example)',
  'u\\72l(x)',
  'image-set("https://elsewhere.example/a.png" 1x)',
  '-webkit-image-set("a.png" 1x)',
  'src("https://elsewhere.example")',
  'image("a.png")',
  'cross-fade("a.png", "b.png")',
  'element(#secret)',
  'attr(data-secret)',
  'expression(alert(1))',
  'ur/**/l(x)',
  'red; background: blue',
  'red } body { display: none',
  '@import "x"',
  '</style>',
  '"open',
  'rgb(0 0 0',
  'a\nb\u0000',
  ' ',
  '',
  'x'.repeat(CSS_CHARS_MAX + 1),
])('value %j is refused', (value) => {
  expect(isSafeDeclaration(value)).toBe(false)
})

test.each([
  ['(min-width: 600px)', true],
  ['screen and (prefers-reduced-motion: no-preference)', true],
  ['(400px <= width < 900px)', true],
  ['(aspect-ratio: 16/9), print', true],
  ['', false],
  [' ', false],
  ['(min-width: 600px', false],
  ['print { } @import "x"', false],
  ['print; x', false],
  ['print /* x */', false],
  ['"print"', false],
])('media query %j: %s', (media, expected) => {
  expect(isSafeMedia(media)).toBe(expected)
})
