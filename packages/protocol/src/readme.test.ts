import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONFIG_ISSUES } from './config/issues/config-issues.ts'
import { EVENT_ISSUES } from './event-issues.ts'
import { BATCH_ISSUES } from './parse-batch.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the README lists exactly the codes of the tables, with their words', () => {
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` *\| (.+?) *\|$/gm)].map(([, code, words]) => [
    code,
    words,
  ])
  const issues = Object.entries({ ...BATCH_ISSUES, ...EVENT_ISSUES, ...CONFIG_ISSUES })
  expect(listed).toEqual(issues.map(([code, { expected }]) => [code, expected]))
})
