import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as stats from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the README lists exactly the functions of the package', () => {
  const listed = [...readme.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual(Object.keys(stats).sort())
})

test.each([
  ['wilsonInterval(120, 1000)', stats.wilsonInterval(120, 1000)],
  [
    'relativeLift({ visitors: 1000, converted: 120 }, { visitors: 1000, converted: 100 })',
    stats.relativeLift({ visitors: 1000, converted: 120 }, { visitors: 1000, converted: 100 }),
  ],
  ['sampleRatio([821588, 815482], [1, 1])', stats.sampleRatio([821588, 815482], [1, 1])],
])('the README shows what %s gives', (call, found) => {
  const answer = readme.split(`${call}\n// `)[1]?.split('\n')[0] ?? ''
  const shown = [...answer.matchAll(/(\w+): (-?[\d.]+?)…?(?=[, ])/g)]
  expect(shown.map(([, field]) => field)).toEqual(Object.keys(found ?? {}))
  for (const [, field = '', digits = ''] of shown) {
    const value = Object.entries(found ?? {}).find(([name]) => name === field)?.[1] ?? Number.NaN
    expect(value.toFixed(12).startsWith(digits)).toBe(true)
  }
})
