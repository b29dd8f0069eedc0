import type { DuckDBConnection } from '@duckdb/node-api'
import type { Contents } from './contents.ts'

/**
 * Removes from the arrivals what is stored already, without an index on ids: those are searched only between the
 * smallest and the largest id of the segment. UUIDv7 begins with its time, so that is a narrow slice of the newest
 * rows. Ids with an absurd time would widen it to the whole table, so they are looked up apart.
 */
export async function dropKnown(
  connection: DuckDBConnection,
  { ids, hasOddIds }: Contents,
): Promise<void> {
  if (ids !== undefined) {
    await connection.run(
      `DELETE FROM arrivals WHERE NOT odd AND (site, event.id) IN
        (SELECT (site, id) FROM stored_events WHERE id BETWEEN $least::UUID AND $most::UUID)`,
      ids,
    )
  }
  if (hasOddIds) {
    await connection.run(
      'DELETE FROM arrivals WHERE odd AND (site, event.id) IN (SELECT (site, id) FROM stored_events)',
    )
  }
}
