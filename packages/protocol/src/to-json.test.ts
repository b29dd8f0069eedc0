import { afterEach, expect, test } from 'vitest'
import { toJson } from './to-json.ts'

const VALUES: [string, unknown][] = [
  ['texts with quotes, backslashes and line ends', 'a "b" \\ \n\t'],
  ['texts beyond ASCII, emoji and lone surrogates included', 'Zürich 🏃 \ud800 \u2028'],
  ['numbers, booleans and null', [0, -1.5, 1e21, true, false, null]],
  ['nested objects and lists', { a: [{ b: [] }, {}], '': 1, 'a"b': 2 }],
]

test.each(VALUES)('%s survive the round trip', (_, value) => {
  expect(JSON.parse(toJson(value))).toEqual(value)
})

test.each(VALUES)('the text of %s is printable ASCII', (_, value) => {
  expect(toJson(value)).toMatch(/^[ -~]*$/)
})

test('undefined fields are left out', () => {
  expect(toJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

test('what a page adds to the prototypes of lists and objects changes nothing', () => {
  const lists = Array.prototype as { toJSON?: unknown }
  const objects = Object.prototype as { extra?: unknown }
  lists.toJSON = () => 'patched'
  objects.extra = 'enumerable'
  expect(toJson({ list: [1, 2] })).toBe('{"list":[1,2]}')
})

afterEach(() => {
  Reflect.deleteProperty(Array.prototype, 'toJSON')
  Reflect.deleteProperty(Object.prototype, 'extra')
})
