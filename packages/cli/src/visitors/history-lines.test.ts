import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { VISITOR_FILE_DEPTH_MAX, VISITOR_LINE_CHARS_MAX } from '../limits.ts'
import { pickHistory } from './histories.ts'
import { countHistoryLines, readHistoryLines } from './history-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'segue-lines-'))
const file = join(folder, 'visitors.ndjson')
const ann = '{"visitor":"ann","events":[{"at":1,"type":"view"}]}'
const bob = '{"visitor":"bob","events":[]}'
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['', ''],
  [', nor of a byte order mark', '\uFEFF'],
])('reads one visitor a line and takes no notice of empty lines%s', async (_, mark) => {
  writeFileSync(file, `${mark}${ann}\r\n\n${bob}`)
  const visitors: string[] = []
  for await (const { visitor } of readHistoryLines(file)) visitors.push(visitor)
  expect([visitors, await countHistoryLines(file)]).toEqual([['ann', 'bob'], 2])
})

test('takes the made-up facts of a witness', async () => {
  writeFileSync(file, '{"visitor":"a","traits":{"device":{"kind":"something else"}},"events":[]}')
  const visitors: unknown[] = []
  for await (const { traits } of readHistoryLines(file)) visitors.push(traits)
  expect(visitors).toEqual([{ device: { kind: 'something else' } }])
})

test.each([
  ['a line that is not JSON', `${ann}\n\n{"visitor":`, 'VISITORS_BROKEN', ':3: '],
  ['a line that is no visitor', `${ann}\n7\n`, 'VISITORS_INVALID', ':2: 1 complaint\n  the line'],
  ['a field that is wrong', `{"visitor":"a","events":1}`, 'VISITORS_INVALID', 'events: expected'],
  [
    'facts of the profile',
    traitsLine('visitor'),
    'VISITORS_INVALID',
    'expected an event `identify`',
  ],
  ['facts of a landing', traitsLine('source'), 'VISITORS_INVALID', 'expected an event `page_view`'],
  [
    'a misspelt namespace',
    traitsLine('devise'),
    'VISITORS_INVALID',
    'traits.devise: expected one of',
  ],
  [
    'a line that is nested too deep',
    `{"visitor":"a","events":[{"at":1,"type":"x","props":${nest(VISITOR_FILE_DEPTH_MAX - 2)}}]}`,
    'VISITORS_BROKEN',
    ':1: it is nested too deep',
  ],
  [
    'a line that is too long',
    `"${'a'.repeat(VISITOR_LINE_CHARS_MAX)}"`,
    'VISITORS_BROKEN',
    ':1: 4000002 characters',
  ],
])('refuses %s and names its number', async (_, text, code, complaint) => {
  writeFileSync(file, text)
  const refusal = await countRead().catch((error) => error)
  expect([refusal.code, refusal.message]).toEqual([code, expect.stringContaining(complaint)])
})

test.each([
  ['a file that is not there', join(folder, 'none.ndjson')],
  ['a folder', folder],
])('refuses %s', async (_, name) => {
  await expect(countHistoryLines(name)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
})

test('what is nested as deep as may be is read', async () => {
  // Around the innermost value: the line, its events, one of them, and its properties.
  const props = nest(VISITOR_FILE_DEPTH_MAX - 3)
  writeFileSync(file, `{"visitor":"a","events":[{"at":1,"type":"x","props":${props}}]}`)
  expect(await countRead()).toBe(1)
})

test('picks a visitor by id, and asks when it is not clear which', async () => {
  writeFileSync(file, `${ann}\n${bob}\n`)
  expect((await pickHistory(file, 'bob')).visitor).toBe('bob')
  await expect(pickHistory(file, undefined)).rejects.toMatchObject({ code: 'VISITOR_UNKNOWN' })
  await expect(pickHistory(file, 'eve')).rejects.toMatchObject({ code: 'VISITOR_UNKNOWN' })
})

async function countRead(): Promise<number> {
  let count = 0
  for await (const history of readHistoryLines(file)) count += history.events.length
  return count
}

function nest(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
}

function traitsLine(namespace: string): string {
  return `{"visitor":"a","traits":{"${namespace}":{}},"events":[]}`
}
