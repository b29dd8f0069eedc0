import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonNode, readJsonTree } from './json-tree.ts'

test.each([
  ['a string', '"a\\"b"'],
  ['a number', '-1.5e+3'],
  ['an empty object', '{}'],
  ['an empty list', ' [ ] '],
  ['a key with an escape', '{"a\\u0062":1}'],
  ['a key of the prototype machinery', '{"__proto__":{"a":1}}'],
])('%s is JSON', (_, text) => {
  expect(readJsonTree(text).ok).toBe(true)
})

test.each([
  ['an empty text', '', 0, 'value'],
  ['a word', 'yes', 0, 'value'],
  ['a number with a leading zero', '01', 1, 'end'],
  ['single quotes', "{'a': 1}", 1, 'key'],
  ['a missing comma', '{"a": 1 "b": 2}', 8, 'comma'],
  ['a missing colon', '{"a" 1}', 5, 'colon'],
  ['a trailing comma in an object', '{"a": 1,}', 8, 'key'],
  ['a trailing comma in a list', '[1,]', 3, 'value'],
  ['an unclosed list', '[1', 2, 'comma'],
  ['an unclosed string', '"a', 0, 'value'],
  ['a line break in a string', '"a\nb"', 0, 'value'],
  ['a comment', '{} // note', 3, 'end'],
  ['a second document', '{} {}', 3, 'end'],
  ['10,000 levels', '['.repeat(10_000), 501, 'less_depth'],
])('%s is not, and the place is told', (_, text, at, expected) => {
  expect(readJsonTree(text)).toEqual({ ok: false, at, expected })
})

test('it agrees with JSON.parse about every text near JSON', () => {
  const nearJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '0', '\\', 'e', ' ', '\t'))
    .map(([text, at, sign]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + sign + text.slice(sign === '' ? place + 1 : place)
    })
  fc.assert(
    fc.property(nearJson, (text) => {
      expect(readJsonTree(text).ok).toBe(isJson(text))
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test('every place holds exactly the value that JSON.parse finds there', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const tree = readJsonTree(text)
      if (!tree.ok) throw new Error('valid JSON was refused')
      expectSame(text, tree.root, JSON.parse(text))
    }),
    { numRuns: 500, seed: 7 },
  )
})

function expectSame(text: string, node: JsonNode, value: unknown): void {
  expect(JSON.parse(text.slice(node.from, node.to))).toEqual(value)
  if (typeof value !== 'object' || value === null) return
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  expect(new Set(node.entries?.keys() ?? [])).toEqual(new Set(keys))
  for (const key of keys) {
    const entry = node.entries?.get(key)
    if (!entry) throw new Error(`no place for ${key}`)
    expectSame(text, entry, (value as Record<string | number, unknown>)[key])
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
