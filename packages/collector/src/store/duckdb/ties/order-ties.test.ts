import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { createFolder } from '../../../testing/folder.ts'
import { toEventId, toEventLine } from '../../../testing/lines.ts'
import { writeSegment } from '../../../testing/segment.ts'
import { openDuckdbStore } from '../duckdb-store.ts'

const AT = '2026-11-20T12:00:00Z'

/** An event of which only the id, and what is asked for, tells it from others. */
function line(number: number, other: Partial<Parameters<typeof toEventLine>[0]> = {}) {
  const id = toEventId(Date.parse(AT), number)
  return toEventLine({ at: AT, id, seq: 3, stage: `stage ${number}`, ...other })
}

test('events of one number and time go by their ids, in whatever order they arrive', async () => {
  const { folder, path, open } = create()
  const store = await open()
  await store.drain(writeSegment(folder, 'a', [line(2), line(4)]))
  await store.drain(writeSegment(folder, 'b', [line(3), line(5)]))
  await store.drain(writeSegment(folder, 'c', [line(1)]))
  expect(await store.report(AUDIENCE)).toMatchObject({
    stages: [{ stage: 'stage 5', visitors: 1 }],
  })
  await store.close()
  expect(await readTies(path)).toEqual([0, 1, 2, 3, 4])
})

test('events with another visitor, number, time or site are no ties, nor are local counts', async () => {
  const { folder, path, open } = create()
  const store = await open()
  await store.drain(
    writeSegment(folder, 'a', [
      line(1),
      line(2, { visitor: 'v2' }),
      line(3, { seq: 4 }),
      line(4, { at: '2026-11-20T12:00:00.001Z' }),
      line(5, { site: 'other' }),
      line(6, { visitor: '', type: 'local_count' }),
      line(7, { visitor: '', type: 'local_count' }),
    ]),
  )
  await store.close()
  expect(await readTies(path)).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('a store from before ties were counted has them when it is opened', async () => {
  const { folder, path, open } = create()
  const store = await open()
  await store.drain(writeSegment(folder, 'a', [line(2), line(1), line(3, { visitor: 'v2' })]))
  await store.close()
  await use(
    path,
    'ALTER TABLE stored_events DROP COLUMN tie; UPDATE schema_version SET version = 5',
  )
  await (await open()).close()
  expect(await readTies(path)).toEqual([0, 1, 0])
})

function create() {
  const folder = createFolder()
  const path = join(folder, 'events.duckdb')
  return { folder, path, open: () => openDuckdbStore({ path, memoryMb: 128 }) }
}

/** In the order of ids. */
async function readTies(path: string): Promise<number[]> {
  const rows = await use(path, 'SELECT tie FROM stored_events ORDER BY id')
  return rows.map(([tie]) => Number(tie))
}

async function use(path: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRows()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const AUDIENCE = {
  ...({ report: 'audience', site: 'shop', zone: 'UTC', goals: [], siteGoals: [] } as const),
  ...{ from: Date.parse(AT) - 1_000, until: Date.parse(AT) + 1_000 },
}
