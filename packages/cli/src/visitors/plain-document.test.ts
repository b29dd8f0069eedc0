import { expect, test } from 'vitest'
import { readPlainDocument } from './plain-document.ts'

test('reads YAML as plain data, in which a time is a text', () => {
  const text = 'at: 2026-11-22T10:00:00Z\nyes: no\nlist: [1, true, null]\n'
  expect(readPlainDocument(text)).toMatchObject({
    value: { at: '2026-11-22T10:00:00Z', yes: 'no', list: [1, true, null] },
  })
})

test('reads JSON, tabs included', () => {
  expect(readPlainDocument('{\n\t"a": ["b\\n"]\n}')).toMatchObject({ value: { a: ['b\n'] } })
})

test.each<[string, { line: number; column: number }]>([
  ['visitors[1].events[0].at', { line: 4, column: 19 }],
  ['visitors[1]["a b"]', { line: 3, column: 10 }],
  ['visitors[1].events[7].at', { line: 4, column: 13 }],
  ['', { line: 1, column: 1 }],
])('finds %s, or what is around it', (path, place) => {
  const document = readPlainDocument('visitors:\n  - {}\n  - a b: 1\n    events: [{at: 2}]\n')
  expect('placeOf' in document && document.placeOf(path)).toEqual(place)
})

const laughs = Array.from({ length: 9 }, (_, n) => {
  const inside = n === 0 ? '"ha"' : Array.from({ length: 9 }, () => `*a${n - 1}`).join()
  return `a${n}: &a${n} [${inside}]\n`
}).join('')

test.each([
  ['a tag of another language', 'a: !!js/function "x"'],
  ['a tag of its own', 'a: !thing 1'],
  ['a repeated key', 'a: 1\na: 2'],
  ['a key that is no text', '{ [1]: 2 }'],
  ['aliases that multiply', laughs],
  ['a list that never closes', 'a: [1, 2'],
  ['lists a hundred thousand deep', '['.repeat(100_000)],
])('refuses %s', (_, text) => {
  expect(readPlainDocument(text)).toHaveProperty('broken.reason', expect.stringMatching(/\w/))
})

test('says where a text breaks', () => {
  expect(readPlainDocument('a: 1\nb: 2\nb: 3\n')).toMatchObject({
    broken: { place: { line: 3, column: 1 } },
  })
})
