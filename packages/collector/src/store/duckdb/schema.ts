import type { DuckDBConnection } from '@duckdb/node-api'
import schemaSql from './schema.sql?raw'
import visitorDaysSql from './visitor-days/schema.sql?raw'

/**
 * Brings the tables to the version this program knows, in one transaction. Refuses a file written by a newer program,
 * which would lose what it does not know.
 */
export async function migrate(connection: DuckDBConnection): Promise<void> {
  await connection.run('BEGIN')
  try {
    await connection.run('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)')
    const found = await connection.runAndReadAll('SELECT max(version) FROM schema_version')
    const version = Number(found.getRows()[0]?.[0] ?? SCHEMA_VERSION)
    if (version > SCHEMA_VERSION) {
      throw new Error(
        `The store was written by a newer collector (schema ${version}, this one knows ${SCHEMA_VERSION}). Update it.`,
      )
    }
    for (const step of STEPS.slice(version - 1)) await connection.run(step)
    await connection.run(schemaSql)
    await connection.run(visitorDaysSql)
    await connection.run(
      `DELETE FROM schema_version; INSERT INTO schema_version VALUES (${SCHEMA_VERSION})`,
    )
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK')
    throw error
  }
}

/** What leads from each version to the next. What is new is added by `schema.sql`, and filled from the events. */
const STEPS = [
  'ALTER TABLE events RENAME TO stored_events',
  // A program of the version before would store events and leave the days of visitors as they are.
  'DROP TABLE IF EXISTS visitor_days',
  // It had no column for the only stage of a day.
  'DROP TABLE IF EXISTS visitor_days',
]
/** The version of the tables that this program knows. */
export const SCHEMA_VERSION: number = STEPS.length + 1
