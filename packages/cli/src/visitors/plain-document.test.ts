import { expect, test } from 'vitest'
import { VISITOR_FILE_DEPTH_MAX } from '../limits.ts'
import { readPlainDocument } from './plain-document.ts'

test('reads YAML as plain data, in which a time is a text', () => {
  const text = 'at: 2026-11-22T10:00:00Z\nyes: no\nlist: [1, true, null]\n'
  expect(readPlainDocument(text)).toMatchObject({
    value: { at: '2026-11-22T10:00:00Z', yes: 'no', list: [1, true, null] },
  })
})

test('reads what is nested as deep as the limit says, and not deeper', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  expect(readPlainDocument(nested(VISITOR_FILE_DEPTH_MAX))).toHaveProperty('value')
  expect(readPlainDocument(`\n${nested(VISITOR_FILE_DEPTH_MAX + 1)}`)).toMatchObject({
    broken: { place: { line: 2, column: VISITOR_FILE_DEPTH_MAX + 1 } },
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
  ['a second document', 'a: 1\n---\na: 2\n'],
  ['a second document that is empty', 'a: 1\n---\n'],
  ['lists a hundred thousand deep', '['.repeat(100_000)],
  ['objects ten thousand deep', '{a: '.repeat(10_000)],
  ['lists by dashes ten thousand deep', '- '.repeat(10_000)],
  ['keys in keys, ten thousand deep', '? '.repeat(10_000)],
])('refuses %s', (_, text) => {
  expect(readPlainDocument(text)).toHaveProperty('broken.reason', expect.stringMatching(/\w/))
})

test.each([
  ['a: 1\nb: 2\nb: 3\n', { line: 3, column: 1 }],
  ['a: 1\n---\nb: 2\n', { line: 2, column: 1 }],
  ['a: 1\n...\n\nb: 2\n', { line: 4, column: 1 }],
])('says where a text breaks: %j', (text, place) => {
  expect(readPlainDocument(text)).toMatchObject({ broken: { place } })
})

test.each(['---\na: 1\n', 'a: 1\n...\n', '%YAML 1.2\n---\na: 1\n...\n# the end\n'])(
  'one document is one with its marks: %j',
  (text) => {
    expect(readPlainDocument(text)).toMatchObject({ value: { a: 1 } })
  },
)
