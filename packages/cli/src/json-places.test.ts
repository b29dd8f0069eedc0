import { expect, test } from 'vitest'
import { findOffset, readJsonOffsets, toPlace } from './json-places.ts'

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
  const offset = readJsonOffsets(text).get(path)
  expect(text.slice(offset, (offset ?? Number.NaN) + start.length)).toBe(start)
})

test.each([
  ['goal', ''],
  ['segments[1].name', 'segments[1]'],
  ['segments[0].when.all[2].op', 'segments[0].when.all'],
  ['segments[9]', 'segments'],
])('answers for the missing %s with what is around it', (path, around) => {
  const offsets = readJsonOffsets(text)
  expect(findOffset(offsets, path)).toBe(offsets.get(around))
})

test('counts lines and columns from 1', () => {
  expect(toPlace(text, 0)).toEqual({ line: 1, column: 1 })
  expect(toPlace(text, text.indexOf('"Fjell"'))).toEqual({ line: 7, column: 11 })
})

test('reads 5,000 levels without a stack', () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  expect(readJsonOffsets(deep).size).toBe(5_000)
})
