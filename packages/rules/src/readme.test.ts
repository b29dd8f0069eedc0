import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNKNOWN_REASONS } from './explain/index.ts'
import { FULL_LANGUAGE } from './language/full-language.ts'
import { FINDINGS } from './lint/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** The names in the first column of the table under a heading. */
function namesUnder(heading: string): readonly (string | undefined)[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
}

test.each<[string, readonly string[]]>([
  ['Operators', Object.keys(FULL_LANGUAGE.operators)],
  ['Measures', Object.keys(FULL_LANGUAGE.measures)],
  ['Findings', Object.keys(FINDINGS)],
])('the table of %s lists all there are', (heading, names) => {
  expect([...namesUnder(heading)].sort()).toEqual([...names].sort())
})

test('the README names every reason for unknown', () => {
  for (const reason of UNKNOWN_REASONS) expect(readme).toContain(`\`${reason}\``)
})

test('findings say in the README what they say in the code', () => {
  for (const remedy of Object.values(FINDINGS)) expect(readme).toContain(remedy)
})

test('every entry of the package has its line', () => {
  const entries = Object.keys(exports).map((name) => `@segue/rules${name.slice(1)}`)
  expect(readme.match(/^\| `(@segue[^`]+)`/gm)?.map((line) => line.slice(3, -1))).toEqual(
    expect.arrayContaining(entries),
  )
})
