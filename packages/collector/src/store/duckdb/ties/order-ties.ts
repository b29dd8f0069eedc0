import type { DuckDBConnection } from '@duckdb/node-api'
import { rollUps } from '../roll-ups.ts'
import countTiesSql from './count-ties.sql?raw'
import findTiesSql from './find-ties.sql?raw'

/**
 * Puts events of one visitor that share their number and time in the order of their ids, so that reports need not read ids.
 * Works on `arrivals`, once they are stored and in the roll-ups, of which the days of such events are made anew.
 */
export async function orderTies(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll(`${findTiesSql} LIMIT 1`)
  if (found.currentRowCount === 0) return
  await connection.run(`CREATE TEMP TABLE tied AS ${findTiesSql}`)
  await connection.run(countTiesSql)
  for (const { table, renew } of rollUps) {
    await connection.run(
      `DELETE FROM ${table} WHERE (site, visitor, day) IN (SELECT (site, visitor, day) FROM (${TIED_DAYS}))`,
    )
    await connection.run(`WITH left_over AS (${LEFT_OVER}) ${renew}`)
  }
  await connection.run('DROP TABLE tied')
}

const TIED_DAYS = 'SELECT DISTINCT site, visitor, happened_at::DATE AS day FROM tied'
/** All events of these days, found among those of the time that they span. */
const LEFT_OVER = `SELECT * EXCLUDE (day)
  FROM (
    SELECT *, happened_at::DATE AS day FROM events
    WHERE happened_at >= (SELECT min(happened_at)::DATE FROM tied)
      AND happened_at < (SELECT max(happened_at)::DATE + 1 FROM tied)
  ) SEMI JOIN (${TIED_DAYS}) USING (site, visitor, day)`
