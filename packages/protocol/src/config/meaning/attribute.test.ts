import { expect, test } from 'vitest'
import { findAttributeCode } from './attribute.ts'

test.each([
  ['href', '/c/running', undefined],
  ['src', 'data:image/png;base64,AAAA', undefined],
  ['srcset', '/a.png 1x, https://shop.example/b.png 2x', undefined],
  ['srcset', 'data:image/png;base64,AAAA 1x', undefined],
  ['title', 'javascript: the good parts', undefined],
  ['data-x', 'javascript:alert(1)', undefined],
  ['href', 'java\nscript:alert(1)', 'CONFIG_URL_UNSAFE'],
  ['src', 'data:image/svg+xml,<svg>', 'CONFIG_URL_UNSAFE'],
  ['srcset', '/a.png 1x, javascript:alert(1) 2x', 'CONFIG_URL_UNSAFE'],
  ['srcset', '/a.png 1x,data:text/html,x 2x', 'CONFIG_URL_UNSAFE'],
  ['onerror', 'alert(1)', 'CONFIG_ATTRIBUTE_REFUSED'],
  ['style', 'color: red', 'CONFIG_ATTRIBUTE_REFUSED'],
  ['HREF', '/', 'CONFIG_ATTRIBUTE_REFUSED'],
])('%s set to %s: %s', (name, value, expected) => {
  expect(findAttributeCode(name, value)).toBe(expected)
})
