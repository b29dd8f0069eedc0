import { expect, test } from 'vitest'
import { readAttributes, toAttributesText } from './attributes-text.ts'

test.each([
  ['one', 'id=hero', { id: 'hero' }],
  ['several, one a line', 'id=hero\n\n data-x=1', { id: 'hero', 'data-x': '1' }],
  ['an equals sign in a value', 'href=/?a=b', { href: '/?a=b' }],
  ['an empty value', 'hidden=', { hidden: '' }],
  ['none', ' ', {}],
])('reads attributes: %s', (_, text, expected) => {
  expect(readAttributes(text)).toEqual(expected)
  expect(readAttributes(toAttributesText(expected))).toEqual(expected)
})

test.each(['id', '=hero', 'a b=c'])('%s is no attribute', (text) => {
  expect(readAttributes(text)).toBeUndefined()
})
