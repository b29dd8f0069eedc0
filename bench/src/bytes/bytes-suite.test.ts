import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { measureFile } from './bytes-suite.ts'

test('a file weighs what brotli leaves of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'segue-bench-'))
  const file = join(folder, 'script.js')
  writeFileSync(file, 'a'.repeat(10_000))
  expect(measureFile(file)).toBe(brotliCompressSync(Buffer.from('a'.repeat(10_000))).length)
  rmSync(folder, { recursive: true })
})

test('a file that is not there has no weight', () => {
  expect(measureFile(join(tmpdir(), 'segue-bench-nothing.js'))).toBeUndefined()
})
