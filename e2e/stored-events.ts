import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Stack } from './stack.ts'

/** One row of the store, as far as the tests look at it. */
export interface StoredEvent {
  readonly id: string
  readonly visitor: string
  readonly type: string
  readonly props: Record<string, unknown>
}

/** Stops the collector, so that everything is drained, and reads its database file without its help. */
export async function readStore(stack: Stack): Promise<readonly StoredEvent[]> {
  await stack.stopCollector()
  const file = readdirSync(stack.data, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.duckdb'),
  )
  if (file === undefined) throw new Error('The collector left no database file.')
  const instance = await DuckDBInstance.create(join(stack.data, file), { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(
    'SELECT id::VARCHAR AS id, visitor, type, props::VARCHAR AS props FROM events ORDER BY happened_at, seq',
  )
  const rows = reader.getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows.map(({ id, visitor, type, props }) => ({
    id: String(id),
    visitor: String(visitor),
    type: String(type),
    props: JSON.parse(String(props)),
  }))
}
