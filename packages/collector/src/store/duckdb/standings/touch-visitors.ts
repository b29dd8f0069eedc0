import type { DuckDBConnection } from '@duckdb/node-api'
import { LOOK_WAIT_MS } from '../../../standings/limits.ts'
import touchVisitorsSql from './touch-visitors.sql?raw'

/** Notes within a drain which visitors of watched sites to look at. */
export async function touchVisitors(connection: DuckDBConnection): Promise<void> {
  const watched = await connection.runAndReadAll('FROM watched_sites WHERE is_on LIMIT 1')
  if (watched.currentRowCount === 0) return
  await connection.run(touchVisitorsSql.replaceAll('$waitMs', String(LOOK_WAIT_MS)))
}
