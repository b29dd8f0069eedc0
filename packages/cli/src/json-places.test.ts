import { expect, test } from 'vitest'
import { findOffset, readJsonPlaces, toPlace } from './json-places.ts'

const text = `{
  "v": 1,
  "segments": [
    { "id": "a, \\"b\\" {", "when": { "all": [ { "op": "equals" }, { "op": "in", "value": [1, 2] } ] } },
    { "id": "b", "when": {} }
  ],
  "name": "Fjell"
}`

test.each([
  ['the document itself', '', '{\n  "v"'],
  ['a number', 'v', '1,'],
  ['a list', 'segments', '[\n'],
  ['a text with brackets and quotes in it', 'segments[0].id', '"a, '],
  ['a value deep inside', 'segments[0].when.all[1].op', '"in"'],
  ['an entry of an inner list', 'segments[0].when.all[1].value[1]', '2]'],
  ['the second entry after a deep first', 'segments[1].id', '"b",'],
  ['a value after a closed list', 'name', '"Fjell"'],
])('finds %s', (_, path, start) => {
  const offset = readJsonPlaces(text).offsets.get(path)
  expect(text.slice(offset, (offset ?? Number.NaN) + start.length)).toBe(start)
})

test.each([
  ['goal', ''],
  ['segments[1].name', 'segments[1]'],
  ['segments[0].when.all[2].op', 'segments[0].when.all'],
  ['segments[9]', 'segments'],
])('answers for the missing %s with what is around it', (path, around) => {
  const { offsets } = readJsonPlaces(text)
  expect(findOffset(offsets, path)).toBe(offsets.get(around))
})

test('counts lines and columns from 1', () => {
  expect(toPlace(text, 0)).toEqual({ line: 1, column: 1 })
  expect(toPlace(text, text.indexOf('"Fjell"'))).toEqual({ line: 7, column: 11 })
})

test('reads 5,000 levels without a stack', () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  expect(readJsonPlaces(deep).offsets.size).toBe(5_000)
})

test.each([
  ['a key that stands twice', '{"a": 1, "b": {"c": 1, "c": 2}}', [{ path: 'b.c', offset: 23 }]],
  ['one written another way', '{"a": 1, "\\u0061": 2}', [{ path: 'a', offset: 9 }]],
  [
    'one that stands three times',
    '{"a":1,"a":2,"a":3}',
    [7, 13].map((offset) => ({ path: 'a', offset })),
  ],
  ['the same in two objects of a list', '[{"a":1},{"a":1}]', []],
  ['a name that looks like a path', '{"a.b": 1, "a": {"b": 1}}', []],
  ['a text with the words of a key', '{"a": "\\"b\\":", "b": ["b", "b"]}', []],
])('tells %s', (_, text, repeated) => {
  expect(readJsonPlaces(text).repeated).toEqual(repeated)
})
