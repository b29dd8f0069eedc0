import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import type { CaseFile } from './case.ts'
import { expectedOf, runCase } from './run-case.ts'

const folder = new URL('../../cases/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const files = names.map((name): [string, CaseFile] => {
  return [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]
})

describe.each(files)('%s', (_, { cases, kind: _kind, topic: _topic, ...defaults }) => {
  test.each(cases)('case $id holds: $title $op $value $actual', (given) => {
    expect(runCase({ ...defaults, ...given })).toEqual(expectedOf(given))
  })
})

const { stringify } = JSON

afterEach(() => {
  JSON.stringify = stringify
  Reflect.deleteProperty(Array.prototype, 'toJSON')
})

test.each([
  [
    'turns lists into texts',
    () => Object.assign(Array.prototype, { toJSON: () => '[[object Object]]' }),
  ],
  [
    'wraps JSON.stringify',
    () => {
      JSON.stringify = (value: unknown) => stringify({ wrapped: value })
    },
  ],
])('every case holds on a page that %s', (_, harm) => {
  const given = files.flatMap(([, { cases, kind: _kind, topic: _topic, ...defaults }]) =>
    cases.map((each) => ({ ...defaults, ...each })),
  )
  harm()
  const answers = given.map((each) => [each.id, runCase(each)])
  JSON.stringify = stringify
  Reflect.deleteProperty(Array.prototype, 'toJSON')
  expect(answers).toEqual(given.map((each) => [each.id, expectedOf(each)]))
})

test('every case has a number of its own', () => {
  const ids = files.flatMap(([, { cases }]) => cases.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.length).toBeGreaterThan(600)
})

test('the README lists the files there are', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const rows = [...readme.matchAll(/^\| `(\S+)` +\| (\w+) /gm)]
  const listed = rows.map(([, name, kind]) => [name, kind])
  expect(listed).toEqual(files.map(([name, { kind }]) => [name, kind]))
})
