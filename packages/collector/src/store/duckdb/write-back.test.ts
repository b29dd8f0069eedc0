import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, onTestFinished, test } from 'vitest'
import { createFolder } from '../../testing/folder.ts'
import { WRITE_BACK_ROOM_BYTES } from './limits.ts'
import { writeBack } from './write-back.ts'

test('the log is written back where there is room for all of it, and else left as it is', async () => {
  const path = join(createFolder(), 'events.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  onTestFinished(() => {
    connection.closeSync()
    instance.closeSync()
  })
  await connection.run('CREATE TABLE things AS SELECT 1 AS a')
  const bytes = statSync(`${path}.wal`).size
  expect(bytes).toBeGreaterThan(0)
  const withFree = (free: number) => writeBack(connection, path, async () => free)
  const short = withFree(WRITE_BACK_ROOM_BYTES + bytes - 1)
  await expect(short).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(statSync(`${path}.wal`).size).toBe(bytes)
  await withFree(WRITE_BACK_ROOM_BYTES + bytes)
  expect(() => statSync(`${path}.wal`)).toThrow('ENOENT')
  expect((await connection.runAndReadAll('FROM things')).getRows()).toEqual([[1]])
})
