import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as stats from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const exported = Object.entries(stats)
const functions = exported.filter(([, it]) => typeof it === 'function').map(([name]) => name)

test('the README lists exactly the functions of the package', () => {
  const listed = [...readme.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name)
  const judgements: readonly string[] = stats.JUDGEMENTS
  expect(listed.filter((name) => !judgements.includes(name ?? '')).sort()).toEqual(functions.sort())
})

test('the README lists every judgement, in their order', () => {
  const rows = [...readme.matchAll(/^\| `([a-z]+_?\w*)` +\|/gm)].map(([, code]) => code ?? '')
  expect(rows.filter((code) => !functions.includes(code))).toEqual([...stats.JUDGEMENTS])
})

const sample = /^```ts\n(.*?)^```$/ms.exec(readme)?.[1] ?? ''
const blocks = sample.split('\n\n')
const shown = blocks.flatMap((block, at) => {
  const answer = /((?:^\/\/ .*\n?)+)$/m.exec(block)?.[1]
  return answer === undefined ? [] : [{ answer, code: blocks.slice(0, at + 1).join('\n\n') }]
})

test.each(shown)('the README shows what its sample gives: $answer', ({ answer, code }) => {
  const expected = [...answer.matchAll(/'(\w+)'|-?\d[\d.]*/g)].map(([token, word]) => word ?? token)
  const found = valuesOf(run(code)).map((value) =>
    typeof value === 'number' ? value.toFixed(12) : String(value),
  )
  expect(expected.length).toBeGreaterThan(0)
  expect(found.map((value, at) => value.slice(0, expected[at]?.length))).toEqual(expected)
})

/** What the last paragraph of a part of the sample gives, with the package's names at hand. */
function run(code: string): unknown {
  const paragraphs = code
    .replaceAll(/^(import .*|\/\/ .*)$/gm, '')
    .trim()
    .split('\n\n')
  const last = paragraphs.pop()
  const body = `${paragraphs.join('\n\n')}\nreturn (${last})`
  return new Function(...exported.map(([name]) => name), body)(...exported.map(([, it]) => it))
}

/** The numbers and words of an answer in reading order, however deep they lie. */
function valuesOf(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [answer]
  return Object.values(answer).flatMap(valuesOf)
}
