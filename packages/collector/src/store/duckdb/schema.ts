import type { DuckDBConnection } from '@duckdb/node-api'
import schemaSql from './schema.sql?raw'

/**
 * Brings the tables to the version this program knows. Refuses a file written by a newer program, which would lose
 * what it does not know.
 */
export async function migrate(connection: DuckDBConnection): Promise<void> {
  await connection.run(schemaSql)
  const found = await connection.runAndReadAll('SELECT max(version) FROM schema_version')
  const version = found.getRows()[0]?.[0]
  if (version === null) {
    await connection.run('INSERT INTO schema_version VALUES ($version)', {
      version: SCHEMA_VERSION,
    })
  } else if (Number(version) > SCHEMA_VERSION) {
    throw new Error(
      `The store was written by a newer collector (schema ${version}, this one knows ${SCHEMA_VERSION}). Update it.`,
    )
  }
}

/** The version of the tables that this program knows. */
export const SCHEMA_VERSION = 1
