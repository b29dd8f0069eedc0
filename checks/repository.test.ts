import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listFiles } from './files.ts'

test('every dependency is pinned to one version', () => {
  const loose = listFiles('.', /(^|\/)package\.json$/).flatMap((file) => {
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(range)))
      .map(([name, range]) => `${file} asks for ${name} ${range}: pin it exactly.`)
  })
  expect(loose).toEqual([])
})

test('the lock file names no host', () => {
  const lock = readFileSync('package-lock.json', 'utf8')
  expect(lock.match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([])
})

test('the commands are declared at the root', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'build']))
})

test('no tracked file holds a private key or a machine path', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  const wrong = files
    .filter((file) => /\.(ts|tsx|mjs|json|md|css|html|sql|sh)$/.test(file))
    .filter((file) =>
      /BEGIN [A-Z ]*PRIVATE KEY|\/(root|home)\/[a-z]+\//.test(readFileSync(file, 'utf8')),
    )
    .filter((file) => file !== 'checks/repository.test.ts')
  expect(wrong).toEqual([])
})

test('no file is larger than any that somebody writes: programs leave such behind', () => {
  const large = listFiles('.', /./).filter((file) => statSync(file).size > FILE_BYTES_MAX)
  expect(large).toEqual([])
})

/** The lock file is the largest, at a quarter of it. */
const FILE_BYTES_MAX = 1_048_576
