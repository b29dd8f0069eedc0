import { expect, test } from 'vitest'
import { findJsonBreak } from './json-break.ts'

test.each([
  ['a comma after the last member', '{"a":1,}', '}'],
  ['a comma after the last entry', '[1, 2, ]', ']'],
  ['a comment', '{"a": 1, // one\n "b": 2}', '//'],
  ['a cut literal', '{"a": tru }', 'tru'],
  ['a missing value', '{"a": }', '}'],
  ['a missing colon', '{"a" 1}', '1'],
  ['a bracket of the other kind', '{"a": [1}', '}'],
  ['a second document', '{} {}', '{}'],
  ['a number with a leading zero', '[01]', '01'],
  ['a raw line break in a text', '["a\nb"]', '"a'],
])('stops at %s', (_, text, at) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(findJsonBreak(text)).toBe(text.lastIndexOf(at))
})

test.each(['{"a":1', '["a', '', ' ', '[1,'])('stops at the end of the cut %j', (text) => {
  expect(text.slice(findJsonBreak(text))).toMatch(/^("a)?$/)
})
