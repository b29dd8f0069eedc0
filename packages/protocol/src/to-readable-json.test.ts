import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { toReadableJson } from './to-readable-json.ts'

const { stringify } = JSON

test('any JSON value reads back as it was, in one line and in many', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const step of ['', '  ']) {
        expect(stringify(JSON.parse(toReadableJson(value, step)))).toBe(stringify(value))
      }
    }),
  )
})

test.each([
  ['a text in any language', 'Zürich 日本 🏃 "quoted" \\'],
  ['a list of lists', [1, ['a', [true, null]], []]],
  ['an object with what is not there', { a: undefined, b: { c: [], d: {} }, 'e"': -1.5 }],
  ['what no JSON has', [Number.NaN, undefined, Number.POSITIVE_INFINITY]],
])('%s looks as from the browser', (_, value) => {
  expect(toReadableJson(value)).toBe(stringify(value))
  expect(toReadableJson(value, '  ')).toBe(stringify(value, null, 2))
})

test('half a character and control characters are written by their numbers', () => {
  expect(toReadableJson('\ud800 \n\u007f')).toBe('"\\ud800 \\u000a\\u007f"')
})

test('what a page does to prototypes and to JSON.stringify changes nothing', () => {
  Object.assign(Array.prototype, { toJSON: () => 'patched' })
  Object.assign(Object.prototype, { extra: 'enumerable' })
  JSON.stringify = () => 'wrapped'
  expect(toReadableJson({ list: [1, { a: 'b' }] })).toBe('{"list":[1,{"a":"b"}]}')
})

afterEach(() => {
  JSON.stringify = stringify
  Reflect.deleteProperty(Array.prototype, 'toJSON')
  Reflect.deleteProperty(Object.prototype, 'extra')
})
