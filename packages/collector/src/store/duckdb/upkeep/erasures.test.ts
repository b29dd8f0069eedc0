import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, onTestFinished, test } from 'vitest'
import { toUserVisitor } from '../../../ingest/user-visitor.ts'
import type { BadLine, LogLine } from '../../../log/log-line.ts'
import { createFolder } from '../../../testing/folder.ts'
import { toEventLine } from '../../../testing/lines.ts'
import { writeSegment } from '../../../testing/segment.ts'
import { openDuckdbStore } from '../duckdb-store.ts'

let bads = 0
const AT = '2026-11-20T12:00:00Z'
const NO_ROWS = { stored_events: 0, stitches: 0, bad_events: 0, standings: 0, moves: 0 }
const identify = { at: AT, type: 'identify', props: { user: 'u1' } }
const LINES: readonly LogLine[] = [
  { ...toEventLine({ at: AT }, 1), visitor: 'ann' },
  { ...toEventLine(identify, 2), visitor: 'ann' },
  { ...toEventLine(identify, 3), visitor: 'ann-phone' },
  { ...toEventLine({ at: AT }, 4), visitor: 'anna' },
  { ...toEventLine({ at: AT }, 5), visitor: 'ann', site: 'other' },
  toBad('{"visitor":"ann","v":7}'),
  toBad('{"visitor":"anna","v":7}'),
  toBad(Buffer.from('\xff"visitor":"ann"', 'latin1').toString('base64'), 'base64'),
]

test.each([
  ['a visitor', { visitor: 'ann' }, { stored_events: 2, stitches: 1, bad_events: 2 }],
  ['a user, all their visitors', { user: 'u1' }, { stored_events: 3, stitches: 2, bad_events: 2 }],
  ['somebody unknown', { visitor: 'an' }, {}],
])('of %s every row is exported, and erasing leaves none', async (_, who, rows) => {
  const expected = { ...NO_ROWS, ...rows }
  const { store, drain } = await open()
  await drain(LINES)
  const subject = { site: 'shop', ...who } as { site: string; visitor: string }
  const counts: Record<string, number> = { ...NO_ROWS }
  for (const { table } of await store.exportRows(subject)) counts[table] = (counts[table] ?? 0) + 1
  expect(counts).toEqual(expected)
  expect(await store.erase(subject)).toEqual(expected)
  expect(await store.exportRows(subject)).toEqual([])
})

test('erasing somebody touches nobody else, and no other site', async () => {
  const { store, drain } = await open()
  await drain(LINES)
  await store.erase({ site: 'shop', user: 'u1' })
  const left = await store.listEvents({ site: 'shop', limit: 9 })
  expect(left.map(({ visitor }) => visitor)).toEqual(['anna'])
  expect(await store.listEvents({ site: 'other', limit: 9 })).toHaveLength(1)
  const bad = await store.listBadEvents({ site: 'shop', limit: 9 })
  expect(bad.map(({ body }) => body)).toEqual(['{"visitor":"anna","v":7}'])
})

test('what comes again, or late, from somebody erased is passed over, good or bad, also after a restart', async () => {
  const { store, drain, folder } = await open()
  await drain(LINES)
  await store.erase({ site: 'shop', user: 'u1' })
  await drain(LINES)
  await store.close()
  const again = await open(folder)
  await again.drain([{ ...toEventLine({ at: AT }, 9), visitor: 'ann-phone' }])
  expect(await again.store.exportRows({ site: 'shop', visitor: 'ann' })).toMatchObject([
    // Of bytes that are no text nobody can tell whose they are before they are stored.
    { table: 'bad_events', row: { encoding: 'base64' } },
  ])
  expect(await again.store.exportRows({ site: 'shop', visitor: 'ann-phone' })).toEqual([])
  expect(await again.store.listEvents({ site: 'other', limit: 9 })).toHaveLength(1)
})

test('what servers sent of an erased user does not come back under the id that stands for a user', async () => {
  const { store, drain } = await open()
  const line = {
    ...toEventLine({ at: AT }, 9),
    visitor: toUserVisitor('u1'),
    via: 'server',
  } as const
  await drain([...LINES, { ...line, user: 'u1' }])
  await store.erase({ site: 'shop', user: 'u1' })
  await drain([{ ...line, user: 'u1' }])
  expect(await store.exportRows({ site: 'shop', visitor: line.visitor })).toEqual([])
})

test('what is kept of somebody erased does not tell who it was', async () => {
  const { store, drain, path } = await open()
  await drain(LINES)
  await store.erase({ site: 'shop', visitor: 'ann' })
  await store.close()
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll('FROM erased')).getRows()
  expect(rows).toEqual([['shop', expect.stringMatching(/^[\da-f]{64}$/)]])
  const plain = await connection.runAndReadAll("SELECT hash = sha256('ann') FROM erased")
  expect(plain.getRows()).toEqual([[false]])
  connection.closeSync()
  instance.closeSync()
})

test('what is older than a moment goes, of one site, to the millisecond', async () => {
  const { store, drain } = await open()
  await drain(LINES)
  const at = Date.parse(AT)
  expect(await store.removeOlder({ site: 'shop', before: at })).toMatchObject({
    stored_events: 0,
    stitches: 0,
  })
  expect(await store.removeOlder({ site: 'shop', before: at + 1 })).toEqual({
    stored_events: 4,
    stitches: 2,
    bad_events: 3,
    moves: 0,
  })
  expect(await store.listEvents({ site: 'other', limit: 9 })).toHaveLength(1)
})

test('a copy made between drains is a whole store', async () => {
  const { store, drain, folder } = await open()
  await drain(LINES)
  const copied = store.copyTo(join(folder, 'copy.duckdb'))
  await drain([{ ...toEventLine({ at: AT }, 9), visitor: 'late' }])
  await copied
  const copy = await openDuckdbStore({ path: join(folder, 'copy.duckdb'), memoryMb: 128 })
  onTestFinished(() => copy.close())
  expect(await copy.listEvents({ site: 'shop', limit: 9 })).toHaveLength(4)
})

function toBad(body: string, encoding: 'utf8' | 'base64' = 'utf8'): BadLine {
  bads += 1
  const bad: BadLine['bad'] = {
    ...{ id: `bad-${bads}`, code: 'X', path: '', received: '', remedy: '', events: 1 },
    ...{ body, encoding, door: 'page', whole: false },
  }
  return { site: 'shop', receivedAt: Date.parse(AT), bad }
}

let segments = 0
async function open(folder = createFolder()) {
  const path = join(folder, 'events.duckdb')
  const store = await openDuckdbStore({ path, memoryMb: 128 })
  onTestFinished(() => store.close().catch(() => undefined))
  const drain = (lines: readonly LogLine[]) => {
    segments += 1
    return store.drain(writeSegment(folder, `s${segments}`, lines))
  }
  return { store, drain, folder, path }
}
