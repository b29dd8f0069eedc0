import type { DuckDBConnection } from '@duckdb/node-api'
import { BAD_ROWS_MAX, FAST_SECONDS, FAST_VIEWS_MAX } from '../../limits.ts'
import badEventsSql from './bad-events.sql?raw'
import type { Contents } from './contents.ts'
import { dropKnown } from './drop-known.ts'
import fastVisitorsSql from './fast-visitors.sql?raw'
import insertSql from './insert.sql?raw'
import placeSql from './place.sql?raw'
import { rollUps } from './roll-ups.ts'
import { touchVisitors } from './standings/touch-visitors.ts'
import stitchSql from './stitch.sql?raw'
import { orderTies } from './ties/order-ties.ts'

/**
 * What happens to a segment between the log and the reports, in this order. Times were made true, and places and
 * browsers named, before the log was written.
 */
export function toDrainSteps(flagBots: boolean): readonly DrainStep[] {
  return [
    dropKnown,
    ...(flagBots ? [flagFastVisitors] : []),
    stitchUsers,
    placeServerEvents,
    touchVisitors,
    storeEvents,
    addToRollUps,
    orderTies,
    storeBadEvents,
  ]
}

/**
 * A step: it works on the temporary tables `arrivals`, the events that are left, `refused`, the other lines if there are any,
 * and `received`, how many came.
 */
export type DrainStep = (connection: DuckDBConnection, contents: Contents) => Promise<unknown>

/** Nobody opens pages this fast. Programs that call themselves by a browser's name are told by it. */
function flagFastVisitors(connection: DuckDBConnection): Promise<unknown> {
  return connection.run(fastVisitorsSql, {
    seconds: FAST_SECONDS,
    viewsMax: FAST_VIEWS_MAX,
  })
}

/** Keeps who visitors said they are. */
async function stitchUsers(connection: DuckDBConnection, { hasUsers }: Contents): Promise<void> {
  if (hasUsers) await connection.run(stitchSql)
}

/** Gives events of servers their visitor, and their place among what the visitor's browser counted. */
async function placeServerEvents(
  connection: DuckDBConnection,
  { hasTold }: Contents,
): Promise<void> {
  if (hasTold) await connection.run(placeSql)
}

/** The events that are left, and the counters of everything. */
function storeEvents(connection: DuckDBConnection): Promise<unknown> {
  return connection.run(insertSql)
}

/** What the events add to their visitors' days, which reports ask first. */
async function addToRollUps(connection: DuckDBConnection): Promise<void> {
  for (const { add } of rollUps) await connection.run(add)
}

/** What was refused, what no longer is, and no more rows than there may be. */
async function storeBadEvents(
  connection: DuckDBConnection,
  { hasRefused }: Contents,
): Promise<void> {
  if (hasRefused) await connection.run(badEventsSql.replaceAll('$rowsMax', String(BAD_ROWS_MAX)))
}
