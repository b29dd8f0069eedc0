import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readJsonFile } from './site-file.ts'

test.each([
  ['without a byte order mark', ''],
  ['with one', '\uFEFF'],
])('a JSON file %s is read', (_, mark) => {
  const folder = mkdtempSync(join(tmpdir(), 'segue-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'site.json')
  writeFileSync(file, `${mark}{"v":1}`)
  expect(readJsonFile(file)).toEqual({ v: 1 })
})
