import { expect, test } from 'vitest'
import { readDeclarations, toDeclarationsText } from './declarations-text.ts'

test.each([
  ['one', 'color: red', { color: 'red' }],
  ['several, one a line', 'color: red;\n--gap:2px;', { color: 'red', '--gap': '2px' }],
  ['a semicolon in brackets', 'background: url(a;b); top: 0', { background: 'url(a;b)', top: '0' }],
  ['a semicolon in quotes', 'content: "a;b"', { content: '"a;b"' }],
  ['none', ' ', {}],
])('reads declarations: %s', (_, text, expected) => {
  expect(readDeclarations(text)).toEqual(expected)
  expect(readDeclarations(toDeclarationsText(expected))).toEqual(expected)
})

test.each(['color', 'color:', ': red', 'a b: c'])('%s is no declaration', (text) => {
  expect(readDeclarations(text)).toBeUndefined()
})
