import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { JsonObject } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { createFolder } from '../../testing/folder.ts'
import { toEventLine } from '../../testing/lines.ts'
import { writeSegment } from '../../testing/segment.ts'
import { openDuckdbStore } from './duckdb-store.ts'
import { rollUps } from './roll-ups.ts'

test('a store of the first version is taken over with its events', async () => {
  const folder = createFolder()
  const path = join(folder, 'events.duckdb')
  await run(path, [FIRST_VERSION, FIRST_EVENT])
  const store = await openDuckdbStore({ path, memoryMb: 128 })
  onTestFinished(() => store.close())
  await store.drain(writeSegment(folder, 'a', [toEventLine({ at: '2026-11-20T12:00:00Z' }, 2)]))
  const events = await store.listEvents({ site: 'shop', limit: 10 })
  expect(events.map(({ event }) => event.type)).toEqual(['page_view', 'old_event'])
})

test('of a store of version 3, what bots said of who they are is told from what people said', async () => {
  const folder = createFolder()
  const path = join(folder, 'events.duckdb')
  const store = await openDuckdbStore({ path, memoryMb: 128 })
  const identify = (visitor: string, number: number, props: JsonObject) =>
    toEventLine({ at: '2026-11-20T12:00:00Z', visitor, type: 'identify', props }, number)
  const bot = identify('eve', 3, { user: 'u2', previous: 'u1' })
  await store.drain(
    writeSegment(folder, 'a', [
      identify('ann', 1, { user: 'u1' }),
      identify('bob', 2, { user: 'u2' }),
      { ...bot, sender: { bot: 'crawler' } },
      {
        ...toEventLine({ at: '2026-11-20T12:00:00Z', visitor: 'cat' }, 4),
        via: 'server',
        user: 'u1',
      },
    ]),
  )
  await store.close()
  await run(path, [
    'DROP VIEW people; DROP MACRO TABLE people_of; DROP TABLE visitor_days; DROP MACRO TABLE days_of',
    'ALTER TABLE stitches DROP COLUMN bot; UPDATE schema_version SET version = 3',
  ])
  const migrated = await openDuckdbStore({ path, memoryMb: 128 })
  onTestFinished(() => migrated.close())
  const { visitors } = await migrated.findVisitors({
    ...{ site: 'shop', until: Date.parse('2026-11-21T12:00:00Z'), limit: 9 },
  })
  expect(visitors.map(({ visitor, user }) => [visitor, user])).toEqual([
    ['ann', 'u1'],
    ['bob', 'u2'],
    ['cat', 'u1'],
  ])
  const exported = await migrated.exportRows({ site: 'shop', visitor: 'eve' })
  expect(exported.find(({ table }) => table === 'stitches')?.row).toMatchObject({ bot: 'crawler' })
})

test.each([
  [2, ['DROP TABLE visitor_days', 'DROP TABLE exposure_days']],
  [4, ['DROP TABLE exposure_days']],
])(
  'of a store of version %i, what its tables did not keep is made of its events',
  async (version, back) => {
    const folder = createFolder()
    const path = join(folder, 'events.duckdb')
    const at = '2026-11-20T12:00:00Z'
    const props = { experience: 'hero', variant: 'blue' }
    const store = await openDuckdbStore({ path, memoryMb: 128 })
    await store.drain(
      writeSegment(folder, 'a', [
        toEventLine({ at, visitor: 'ann', stage: 'decision' }, 1),
        toEventLine({ at, visitor: 'ann', type: 'experience_impression', props }, 2),
      ]),
    )
    await store.close()
    const before = await readRollUps(path)
    expect(before.map((rows) => rows.length)).toEqual([1, 1])
    await run(path, [...back, `UPDATE schema_version SET version = ${version}`])
    await (await openDuckdbStore({ path, memoryMb: 128 })).close()
    expect(await readRollUps(path)).toEqual(before)
  },
)

test('a store of a newer collector is refused, and stays as it is', async () => {
  const path = join(createFolder(), 'events.duckdb')
  await run(path, ['CREATE TABLE schema_version AS SELECT 99 AS version'])
  await expect(openDuckdbStore({ path, memoryMb: 128 })).rejects.toThrow('newer collector')
})

function readRollUps(path: string): Promise<readonly unknown[][]> {
  return run(
    path,
    rollUps.map(({ table }) => `FROM ${table}`),
  )
}

/** Runs statements on a store that nobody has open. Gives the rows of each. */
async function run(path: string, statements: readonly string[]): Promise<readonly unknown[][]> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  const answers: unknown[][] = []
  for (const statement of statements) {
    const answer = await connection.runAndReadAll(statement)
    answers.push(answer.getRowObjectsJson())
  }
  connection.closeSync()
  instance.closeSync()
  return answers
}

const FIRST_VERSION = `
  CREATE TABLE schema_version AS SELECT 1 AS version;
  CREATE TABLE events (
    site VARCHAR NOT NULL, id UUID NOT NULL, happened_at TIMESTAMP NOT NULL,
    received_at TIMESTAMP NOT NULL, clock_shift_ms BIGINT NOT NULL, visitor VARCHAR NOT NULL,
    session VARCHAR NOT NULL, tab VARCHAR NOT NULL, seq BIGINT NOT NULL, config BIGINT NOT NULL,
    type VARCHAR NOT NULL, url VARCHAR NOT NULL, path VARCHAR NOT NULL, title VARCHAR NOT NULL,
    referrer VARCHAR NOT NULL, props JSON NOT NULL, segments VARCHAR[] NOT NULL,
    stage VARCHAR NOT NULL, variants JSON NOT NULL)`
const FIRST_EVENT = `INSERT INTO events VALUES ('shop', '019aa0e4-0c00-7000-8000-000000000001',
  TIMESTAMP '2026-11-19 12:00:00', TIMESTAMP '2026-11-19 12:00:00', 0, 'v1', 's1', 't1', 1, 1,
  'old_event', '', '', '', '', '{}', [], '', '{}')`
