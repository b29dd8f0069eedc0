import type { DuckDBConnection } from '@duckdb/node-api'
import { dropKnown } from './drop-known.ts'
import insertSql from './insert.sql?raw'
import placeSql from './place.sql?raw'
import stitchSql from './stitch.sql?raw'

/**
 * What happens to a segment between the log and the reports, in this order. Times were made true, and places and
 * browsers named, before the log was written.
 */
export const DRAIN_STEPS: readonly DrainStep[] = [dropKnown, stitchUsers, placeServerEvents, store]

/** A step: it works on the temporary tables `staged`, all lines, and `arrivals`, the events that are left. */
export type DrainStep = (connection: DuckDBConnection) => Promise<unknown>

/** Keeps who visitors said they are. */
function stitchUsers(connection: DuckDBConnection): Promise<unknown> {
  return connection.run(stitchSql)
}

/** Gives events of servers their visitor, and their place among what the visitor's browser counted. */
async function placeServerEvents(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll('SELECT bool_or(via IS NOT NULL) FROM arrivals')
  if (found.getRows()[0]?.[0] === true) await connection.run(placeSql)
}

/** Events, bad events and the counters. */
function store(connection: DuckDBConnection): Promise<unknown> {
  return connection.run(insertSql)
}
