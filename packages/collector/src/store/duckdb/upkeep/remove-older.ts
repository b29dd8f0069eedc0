import { type DuckDBConnection, DuckDBTimestampValue } from '@duckdb/node-api'
import type { OlderQuestion, RowCounts } from '../../upkeep.ts'
import { tablesWith } from './tables-with.ts'

/** Removes rows of a site whose time lies before a moment: when it happened or, where that is not known, when it came. */
export async function removeOlder(
  connection: DuckDBConnection,
  { site, before }: OlderQuestion,
): Promise<RowCounts> {
  const happened = await tablesWith(connection, ['site', 'happened_at'])
  const received = await tablesWith(connection, ['site', 'received_at'])
  const times = new Map([
    ...received.map((table) => [table, 'received_at'] as const),
    ...happened.map((table) => [table, 'happened_at'] as const),
  ])
  const counts: Record<string, number> = {}
  for (const [table, time] of times) {
    const gone = await connection.run(
      `DELETE FROM ${table} WHERE site = $site AND ${time} < $before`,
      // DuckDB counts microseconds.
      { site, before: new DuckDBTimestampValue(BigInt(before) * 1_000n) },
    )
    counts[table] = gone.rowsChanged
  }
  return counts
}
