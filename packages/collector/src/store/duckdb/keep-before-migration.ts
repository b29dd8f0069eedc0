import { copyFile } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Copies a store to `<path>.v<version>` before its tables are brought to a newer version. Gives the copy's path;
 * undefined when there is nothing to migrate. Rejects when the copy cannot be made: then nothing is changed either.
 */
export async function keepBeforeMigration(
  connection: DuckDBConnection,
  path: string,
  newVersion: number,
): Promise<string | undefined> {
  const version = await readVersion(connection)
  if (version === undefined || version >= newVersion) return undefined
  const copy = `${path}.v${version}`
  await connection.run('CHECKPOINT')
  await copyFile(path, copy)
  return copy
}

async function readVersion(connection: DuckDBConnection): Promise<number | undefined> {
  const tables = await connection.runAndReadAll(
    "SELECT 1 FROM duckdb_tables() WHERE table_name = 'schema_version'",
  )
  if (tables.currentRowCount === 0) return undefined
  const found = await connection.runAndReadAll('SELECT max(version) FROM schema_version')
  const version = found.getRows()[0]?.[0]
  return typeof version === 'number' ? version : undefined
}
