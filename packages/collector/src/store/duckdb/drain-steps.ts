import type { DuckDBConnection } from '@duckdb/node-api'
import { BAD_ROWS_MAX } from '../../limits.ts'
import badEventsSql from './bad-events.sql?raw'
import { dropKnown } from './drop-known.ts'
import insertSql from './insert.sql?raw'
import placeSql from './place.sql?raw'
import stitchSql from './stitch.sql?raw'

/**
 * What happens to a segment between the log and the reports, in this order. Times were made true, and places and
 * browsers named, before the log was written.
 */
export const DRAIN_STEPS: readonly DrainStep[] = [
  dropKnown,
  stitchUsers,
  placeServerEvents,
  storeEvents,
  storeBadEvents,
]

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

/** The events that are left, and the counters of everything. */
function storeEvents(connection: DuckDBConnection): Promise<unknown> {
  return connection.run(insertSql)
}

/** What was refused, what no longer is, and no more rows than there may be. */
async function storeBadEvents(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll(
    'SELECT bool_or(bad IS NOT NULL OR replaced IS NOT NULL) FROM staged',
  )
  if (found.getRows()[0]?.[0] !== true) return
  await connection.run(badEventsSql.replaceAll('$rowsMax', String(BAD_ROWS_MAX)))
}
