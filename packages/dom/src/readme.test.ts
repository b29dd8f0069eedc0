import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHANGE_ERRORS, CHANGE_KINDS } from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the README lists every kind of change', () => {
  expect(rows('Kinds').map(([name]) => name)).toEqual(Object.keys(CHANGE_KINDS))
})

test('the README lists every error code, in the words of the table', () => {
  const codes = rows('States').filter(([name]) => /^[A-Z_]+$/.test(name ?? ''))
  expect(codes).toEqual(Object.entries(CHANGE_ERRORS).map(([code, { wrong }]) => [code, wrong]))
})

/** First cell without its quotes, and second cell, of the tables below a heading. */
function rows(heading: string): string[][] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| `(\w+)` *\| (.+?) *\|$/gm)].map(([, name = '', words = '']) => [
    name,
    words,
  ])
}
