import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

const ASSETS = new URL('../../packages/studio/dist/assets/', import.meta.url)
/** The first screen's script, bytes after brotli. */
const FIRST_SCRIPT_BYTES_MAX = 36_864

test('the first screen’s script is within its budget', () => {
  expect(weigh('studio.js')).toBeLessThanOrEqual(FIRST_SCRIPT_BYTES_MAX)
})

test('the editor is no part of the first screen’s script', () => {
  expect(readFileSync(new URL('studio.js', ASSETS), 'utf8')).not.toContain('cm-content')
  expect(readdirSync(ASSETS).filter((name) => name.startsWith('create-editor-'))).not.toEqual([])
})

function weigh(name: string): number {
  return brotliCompressSync(readFileSync(new URL(name, ASSETS))).length
}
