import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, onTestFinished, test } from 'vitest'
import type { LogLine } from '../../../log/log-line.ts'
import { createFolder } from '../../../testing/folder.ts'
import { toEventLine } from '../../../testing/lines.ts'
import { writeSegment } from '../../../testing/segment.ts'
import { AT, createUpkeepLines } from '../../conformance-upkeep.ts'
import { openDuckdbStore } from '../duckdb-store.ts'

const LINES = createUpkeepLines()

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
