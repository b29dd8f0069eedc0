import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, onTestFinished, test } from 'vitest'
import { createFolder } from '../../testing/folder.ts'
import { keepBeforeMigration } from './keep-before-migration.ts'

test.each([
  ['an older store', 1, ['events.duckdb', 'events.duckdb.v1']],
  ['a store of this version', 2, ['events.duckdb']],
])('of %s these files are there before the migration', async (_, version, files) => {
  const { folder, connection, path } = await open()
  await connection.run(
    'CREATE TABLE schema_version (version INTEGER); CREATE TABLE things (a INTEGER)',
  )
  await connection.run(
    `INSERT INTO schema_version VALUES (${version}); INSERT INTO things VALUES (7)`,
  )
  const copy = await keepBeforeMigration(connection, path, 2)
  expect(readdirSync(folder).filter((file) => !file.endsWith('.wal'))).toEqual(files)
  if (copy === undefined) return
  await connection.run(`ATTACH '${copy}' AS copy (READ_ONLY)`)
  expect((await connection.runAndReadAll('FROM copy.things')).getRows()).toEqual([[7]])
})

test('a new store has nothing to keep', async () => {
  const { connection, path } = await open()
  expect(await keepBeforeMigration(connection, path, 2)).toBeUndefined()
})

async function open() {
  const folder = createFolder()
  const path = join(folder, 'events.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  onTestFinished(() => {
    connection.closeSync()
    instance.closeSync()
  })
  return { folder, connection, path }
}
