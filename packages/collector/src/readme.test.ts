import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERRORS } from './errors.ts'
import { routes } from './http/routes.ts'
import { reports } from './reports/index.ts'

const text = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8').replace(/ +/g, ' ')
const source = readFileSync(join(import.meta.dirname, 'settings.ts'), 'utf8')
const settings = [...source.matchAll(/'(SEGUE_\w+)'/g)].map((match) => match[1])

test.each([
  ['route', routes.map(({ method, path }) => `\`${method} ${path}\``)],
  ['setting', settings.map((name) => `| \`${name}\` |`)],
  ['report', Object.keys(reports).map((name) => `\`${name}\``)],
  [
    'error',
    Object.entries(ERRORS).map(
      ([code, { status, message, remedy }]) => `| \`${code}\` | ${status} | ${message} ${remedy} |`,
    ),
  ],
])('the README names every %s', (_, names) => {
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => !text.includes(name))).toEqual([])
})
