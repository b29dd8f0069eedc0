import type { DuckDBConnection } from '@duckdb/node-api'
import { rollUps } from './roll-ups.ts'
import schemaSql from './schema.sql?raw'
import countTiesSql from './ties/count-ties.sql?raw'

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
    const steps = STEPS.slice(version - 1)
    for (const { before } of steps) if (before !== undefined) await connection.run(before)
    await connection.run(schemaSql)
    for (const { schema } of rollUps) await connection.run(schema)
    for (const { after } of steps) if (after !== undefined) await connection.run(after)
    await connection.run(
      `DELETE FROM schema_version; INSERT INTO schema_version VALUES (${SCHEMA_VERSION})`,
    )
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK')
    throw error
  }
}

/**
 * What leads from each version to the next, before and after `schema.sql`, which adds what is new and fills new tables from
 * the events.
 */
const STEPS: readonly { readonly before?: string; readonly after?: string }[] = [
  { before: 'ALTER TABLE events RENAME TO stored_events' },
  // A program of the version before would store events and leave the days of visitors as they are.
  { before: 'DROP TABLE IF EXISTS visitor_days' },
  {
    // It had no column for the only stage of a day.
    before: 'DROP TABLE IF EXISTS visitor_days',
    // It did not say which are of bots. What servers told of users is kept nowhere else, so the table stays.
    after: `UPDATE stitches SET bot = told.bot FROM stored_events AS told
      WHERE told.bot IS NOT NULL AND told.site = stitches.site AND told.id = stitches.id`,
  },
  // A program of the version before would store events and leave the arms that visitors met as they are.
  {},
  {
    // Events of one number and time were put in order by their ids alone.
    before: `ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS tie USMALLINT DEFAULT 0;
      CREATE TEMP TABLE tied AS
      SELECT site, visitor, seq, happened_at FROM stored_events WHERE type <> 'local_count'
      GROUP BY ALL HAVING count(*) > 1;
      ${countTiesSql};
      DROP TABLE tied; DROP TABLE IF EXISTS visitor_days; DROP TABLE IF EXISTS exposure_days`,
  },
]
/** The version of the tables that this program knows. */
export const SCHEMA_VERSION: number = STEPS.length + 1
