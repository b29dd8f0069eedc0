import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { createRowId } from './row-id.ts'
import { listSealedSegments, recoverSegments, toOpenPath } from './segment-files.ts'

const LINES = ['{"a":1}\n', '{"b":"ä"}\n', '{"c":[]}\n']
const WHOLE = Buffer.from(LINES.join(''))

test('a log cut at any byte keeps the lines before the cut', async () => {
  for (let cut = 1; cut <= WHOLE.length; cut += 1) {
    const folder = createFolder()
    writeFileSync(toOpenPath(folder, 'a'), WHOLE.subarray(0, cut))
    await recoverSegments(folder)
    const kept = readSealed(await listSealedSegments(folder))
    expect(LINES.join('').startsWith(kept)).toBe(true)
    expect(kept.length).toBe(Buffer.from(kept).toString().lastIndexOf('\n') + 1)
    expect(Buffer.byteLength(kept) + longestLine).toBeGreaterThan(cut)
  }
})

test.each([
  ['zeros that a loss of power left at the end', Buffer.concat([WHOLE, Buffer.alloc(50)])],
  ['a torn line before a whole one', Buffer.concat([WHOLE, Buffer.from('{"d"\n{"e":1}\n')])],
])('%s are cut off', async (_, bytes) => {
  const folder = createFolder()
  writeFileSync(toOpenPath(folder, 'a'), bytes)
  await recoverSegments(folder)
  expect(readSealed(await listSealedSegments(folder))).toBe(LINES.join(''))
})

test('a segment without a whole line goes away', async () => {
  const folder = createFolder()
  writeFileSync(toOpenPath(folder, 'a'), '{"a"')
  await recoverSegments(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('sealed segments are listed oldest first; other files are left alone', async () => {
  const folder = createFolder()
  const names = [createRowId(Date.UTC(2026, 10, 20)), createRowId(Date.UTC(2026, 10, 21))]
  for (const name of [...names].reverse()) writeFileSync(`${folder}/${name}.ndjson`, '{}\n')
  writeFileSync(`${folder}/x.ndjson.damaged`, '')
  expect((await listSealedSegments(folder)).map(({ name }) => name)).toEqual(names)
})

test('two names made in the same millisecond differ', () => {
  expect(createRowId(5)).not.toBe(createRowId(5))
})

function readSealed(segments: readonly { readonly path: string }[]): string {
  return segments.map(({ path }) => readFileSync(path, 'utf8')).join('')
}

const longestLine = Math.max(...LINES.map((line) => Buffer.byteLength(line)))
