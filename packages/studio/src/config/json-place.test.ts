import { expect, test } from 'vitest'
import { findPlace, toLine } from './json-place.ts'
import { readJsonTree } from './json-tree.ts'

const TEXT = `{
  "name": "Shop",
  "segments": [
    { "id": "a", "when": { "all": [{ "op": "x" }, { "op": "y" }] } },
    { "id": "b" }
  ],
  "variants": { "home-hero": 1, "a.b": 2 },
  "twice": 1,
  "twice": 2
}`

test.each([
  ['a field', 'name', '"Shop"', 2],
  ['a field deep inside', 'segments[0].when.all[1].op', '"y"', 4],
  ['an entry of a list, by its bracket', 'segments[1]', '{', 5],
  ['a list, by its bracket', 'segments', '[', 3],
  ['a quoted key', 'variants["home-hero"]', '1', 7],
  ['a quoted key with a dot', 'variants["a.b"]', '2', 7],
  ['the whole document', '', '{', 1],
  ['a missing field, by what lacks it', 'segments[1].when.op', '{', 5],
  ['an entry beyond the list, by the list', 'segments[9].id', '[', 3],
  ['the last of two equal keys', 'twice', '2', 9],
  ['nothing of the prototype machinery', 'constructor.name', '{', 1],
])('finds %s', (_, path, expected, line) => {
  const tree = readJsonTree(TEXT)
  if (!tree.ok) throw new Error('the text is no JSON')
  const { from, to } = findPlace(tree.root, path)
  expect(TEXT.slice(from, to)).toBe(expected)
  expect(toLine(TEXT, from)).toBe(line)
})
