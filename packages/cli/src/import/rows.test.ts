import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Row, readRows } from './rows.ts'

async function read(name: string, content: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'segue-rows-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, name)
  writeFileSync(file, content)
  const rows: Row[] = []
  for await (const row of readRows(file)) rows.push(row)
  return rows
}

test('a CSV file gives a row per record, with its line and how far into the file it ends', async () => {
  const content = '\ufeffid,note\r\n1,"two\nlines, ""quoted"""\r\n\r\n2,ø\r\n3\r\n'
  const rows = await read('a.csv', content)
  expect(rows.map(({ fields }) => fields)).toEqual([
    { id: '1', note: 'two\nlines, "quoted"' },
    { id: '2', note: 'ø' },
    { id: '3' },
  ])
  expect(rows.map(({ line }) => line)).toEqual([3, 5, 6])
  expect(rows.at(-1)?.bytes).toBeGreaterThan(Buffer.byteLength(content) - 4)
})

test.each([
  ['', ''],
  [', also behind a byte order mark', '\uFEFF'],
])('any other file gives one JSON object a line; what is none is told apart%s', async (_, mark) => {
  const rows = await read('a.ndjson', `${mark}{"a":1}\n\n[]\n{"b":\n{"c":"ø"}`)
  expect(rows).toEqual([
    { line: 1, bytes: 8, fields: { a: 1 } },
    { line: 3, bytes: 12, fields: undefined },
    { line: 4, bytes: 18, fields: undefined },
    { line: 5, bytes: 29, fields: { c: 'ø' } },
  ])
})

test.each([
  ['a quote that does not end', 'a.csv', 'id\n"1\n', 'CSV_BROKEN'],
  ['a name without a file', '', '', 'FILE_UNREADABLE'],
])('%s ends the reading', async (_, name, content, code) => {
  const reading = name === '' ? readRows('/nowhere/at/all.csv').next() : read(name, content)
  await expect(reading).rejects.toMatchObject({ code })
})

test('a row that is nested too deep to be sent is none', async () => {
  const rows = await read('a.ndjson', `{"a":1}\n${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
  expect(rows.map(({ fields }) => fields)).toEqual([{ a: 1 }, undefined])
})
