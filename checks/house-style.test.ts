import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from './files.ts'

const sources = listFiles('packages', /\/src\/.*\.tsx?$/).concat(
  listFiles('demo-site', /\/src\/.*\.ts$/),
)
const code = sources.filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))

test('no source file is longer than 200 lines', () => {
  const long = code
    .map((file) => [file, linesOf(file)] as const)
    .filter(([, lines]) => lines > FILE_LINES_MAX)
    .map(([file, lines]) => `${file} has ${lines} lines: two concepts under one roof? Split it.`)
  expect(long).toEqual([])
})

test('files are named after a concept, in kebab-case', () => {
  const wrong = sources
    .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.tsx?$/.test(basename(file)))
    .map((file) => `${file}: write the name in kebab-case, after the file's main export.`)
  const drawers = code
    .filter((file) => DRAWERS.test(basename(file)))
    .map((file) => `${file} is a drawer: name the concept it holds.`)
  expect([...wrong, ...drawers]).toEqual([])
})

test('every export has a doc comment', () => {
  const silent = code.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, index) => {
      const name = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/.exec(
        line,
      )?.[1]
      if (name === undefined || (lines[index - 1] ?? '').trimEnd().endsWith('*/')) return []
      return [`${file}:${index + 1} exports ${name} without saying what it gives.`]
    })
  })
  expect(silent).toEqual([])
})

test('tests name an outcome and are neither focused nor skipped', () => {
  const tests = listFiles('packages', /\.test\.tsx?$/)
    .concat(listFiles('e2e', /\.test\.ts$/))
    .concat(listFiles('demo-site', /\.test\.ts$/))
  const switched = tests
    .filter((file) => /\b(it|test|describe)\.(only|skip|todo)\b/.test(readFileSync(file, 'utf8')))
    .map((file) => `${file} switches tests off or focuses one.`)
  expect(switched).toEqual([])
})

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

const FILE_LINES_MAX = 200
const DRAWERS = /^(utils?|helpers?|misc|common|shared|stuff|lib)\.tsx?$/
