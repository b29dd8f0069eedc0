import { type DuckDBConnection, DuckDBTimestampValue } from '@duckdb/node-api'
import type { OlderQuestion, RowCounts } from '../../upkeep.ts'
import { rollUps } from '../roll-ups.ts'
import { tablesWith } from './tables-with.ts'

/**
 * Removes rows of a site whose time lies before a moment: when it happened or, where that is not known, when it came. All of
 * it or nothing, so that days of visitors stay what the events say.
 */
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
  // DuckDB counts microseconds.
  const values = { site, before: new DuckDBTimestampValue(BigInt(before) * 1_000n) }
  const counts: Record<string, number> = {}
  await connection.run('BEGIN')
  try {
    for (const [table, time] of times) {
      const where = `site = $site AND ${time} < $before`
      counts[table] = (
        await connection.run(`DELETE FROM ${table} WHERE ${where}`, values)
      ).rowsChanged
    }
    for (const { table, renew } of rollUps) {
      await connection.run(`DELETE FROM ${table} WHERE site = $site AND first_at < $before`, values)
      await connection.run(`WITH left_over AS (${LEFT_OVER}) ${renew}`, values)
    }
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
  return counts
}

/** Of the day that the moment cuts. */
const LEFT_OVER =
  'FROM events WHERE site = $site AND happened_at >= $before AND happened_at < $before::DATE + 1'
