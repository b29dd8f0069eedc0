import type { DuckDBConnection } from '@duckdb/node-api'
import { ID_AGE_DAYS_MAX } from '../../limits.ts'
import type { SealedSegment } from '../../log/segment-files.ts'
import { UnreadableSegment } from '../event-store.ts'
import arrivalsSql from './arrivals.sql?raw'
import insertSql from './insert.sql?raw'
import stageSql from './stage.sql?raw'
import { dropErased } from './upkeep/erasures.ts'

/**
 * Moves a sealed segment into the tables, in one transaction: its events, its refused events, the counters and the
 * mark that it was drained. Without an index on ids: those already stored are searched only between the smallest and
 * the largest id of the segment. UUIDv7 begins with its time, so that is a narrow slice of the newest rows.
 *
 * Marks of segments with smaller names go: those were drained before, and their files removed for good.
 */
export async function drainSegment(
  connection: DuckDBConnection,
  segment: SealedSegment,
): Promise<void> {
  if (await isDrained(connection, segment.name)) return
  await stage(connection, segment)
  await dropErased(connection)
  await connection.run(arrivalsSql, { oddAgeMs: BigInt(ID_AGE_DAYS_MAX * DAY_MS) })
  await connection.run('BEGIN')
  try {
    await dropKnown(connection)
    await connection.run(insertSql)
    await connection.run('DELETE FROM drained WHERE segment < $name', { name: segment.name })
    await connection.run('INSERT INTO drained VALUES ($name)', { name: segment.name })
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await connection.run('DROP TABLE IF EXISTS staged; DROP TABLE IF EXISTS arrivals')
  }
}

async function stage(connection: DuckDBConnection, { path }: SealedSegment): Promise<void> {
  try {
    await connection.run(stageSql, { path })
  } catch (error) {
    throw /^(Invalid Input|Conversion) Error/.test(String(error).replace(/^Error: /, ''))
      ? new UnreadableSegment(String(error))
      : error
  }
}

async function isDrained(connection: DuckDBConnection, name: string): Promise<boolean> {
  const found = await connection.runAndReadAll('SELECT 1 FROM drained WHERE segment = $name', {
    name,
  })
  return found.currentRowCount > 0
}

/**
 * Removes from the arrivals what is stored already. Ids with an absurd time would widen the searched slice to the
 * whole table, so they are looked up apart.
 */
async function dropKnown(connection: DuckDBConnection): Promise<void> {
  const bounds = await connection.runAndReadAll(
    `SELECT min(event.id) FILTER (NOT odd)::VARCHAR, max(event.id) FILTER (NOT odd)::VARCHAR,
      bool_or(odd) FROM arrivals`,
  )
  const [least, most, anyOdd] = bounds.getRows()[0] ?? []
  if (typeof least === 'string' && typeof most === 'string') {
    await connection.run(
      `DELETE FROM arrivals WHERE NOT odd AND (site, event.id) IN
        (SELECT (site, id) FROM events WHERE id BETWEEN $least::UUID AND $most::UUID)`,
      { least, most },
    )
  }
  if (anyOdd === true) {
    await connection.run(
      'DELETE FROM arrivals WHERE odd AND (site, event.id) IN (SELECT (site, id) FROM events)',
    )
  }
}

const DAY_MS = 86_400_000
