import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ERRORS } from './errors.ts'
import { routes } from './http/routes.ts'
import { reports } from './reports/index.ts'
import { FILE_SETTING } from './settings-file.ts'

const text = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8').replace(/ +/g, ' ')
const source = readFileSync(join(import.meta.dirname, 'settings.ts'), 'utf8')
const read = [...source.matchAll(/read\('(SEGUE_\w+)', ('[^']*'|\d+|\[\]|besides\(.*?\)), /g)]
const settings = [FILE_SETTING, ...read.map(([, name]) => name)]

test.each([
  ['route', routes.map(({ method, path }) => `\`${method} ${path}\``)],
  ['setting', settings.map((name) => `| \`${name}\` |`)],
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

test('the guide to reports has a row for each of them, and for no other', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/reports.md'), 'utf8')
  const [, table = ''] = /\| report +\| answers.*\n([\s\S]*?)\n\n/.exec(guide) ?? []
  const names = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name)
  expect(names.sort()).toEqual(Object.keys(reports).sort())
})

test('the README names no setting that is not there, and the standard of each', () => {
  const rows = [...text.matchAll(/^\| `(SEGUE_\w+)` \| (.+?) \|/gm)]
  const standards = read.map(([, name, standard = '']) => [name, toWords(standard)])
  expect(Object.fromEntries(rows.map(([, name, standard]) => [name, standard]))).toEqual({
    [FILE_SETTING]: 'none',
    ...Object.fromEntries(standards),
  })
})

function toWords(standard: string): string {
  if (standard === "''" || standard === '[]') return 'none'
  const built = /sdk|studio/.exec(standard)?.[0]
  if (built !== undefined) return built === 'sdk' ? 'the built snippet' : 'the built studio'
  return `\`${standard.replaceAll("'", '')}\``
}
