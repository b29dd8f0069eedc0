import { expect, test } from 'vitest'
import { childPath } from './json-path.ts'

test.each([
  ['', 'segments', 'segments'],
  ['segments', 0, 'segments[0]'],
  ['segments[0]', 'when', 'segments[0].when'],
  ['declarations', 'font-size', 'declarations["font-size"]'],
  ['props', 'a"b', 'props["a\\"b"]'],
  ['props', '', 'props[""]'],
  ['', '0', '["0"]'],
  ['a', '$x_1', 'a.$x_1'],
])('a path goes on as code would: %j and %j give %s', (path, key, expected) => {
  expect(childPath(path, key)).toBe(expected)
})
