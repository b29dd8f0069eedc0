import type { DuckDBConnection } from '@duckdb/node-api'
import { ID_AGE_DAYS_MAX } from '../../limits.ts'
import type { SealedSegment } from '../../log/segment-files.ts'
import { UnreadableSegment } from '../event-store.ts'
import { sortContents } from './contents.ts'
import { toDrainSteps } from './drain-steps.ts'
import stageSql from './stage.sql?raw'
import { dropErased } from './upkeep/erasures.ts'

/**
 * Moves a sealed segment into the tables, in one transaction: the steps of `toDrainSteps`, and the mark that it was
 * drained.
 *
 * Marks of segments with smaller names go: those were drained before, and their files removed for good.
 */
export async function drainSegment(
  connection: DuckDBConnection,
  segment: SealedSegment,
  flagBots: boolean,
): Promise<void> {
  if (await isDrained(connection, segment.name)) return
  await stage(connection, segment)
  await dropErased(connection)
  const contents = await sortContents(connection)
  await connection.run('BEGIN')
  try {
    for (const step of toDrainSteps(flagBots)) await step(connection, contents)
    await connection.run('DELETE FROM drained WHERE segment < $name', { name: segment.name })
    await connection.run('INSERT INTO drained VALUES ($name)', { name: segment.name })
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await connection.run('DROP TABLE IF EXISTS refused; DROP TABLE arrivals; DROP TABLE received')
  }
}

async function stage(connection: DuckDBConnection, { path }: SealedSegment): Promise<void> {
  try {
    await connection.run(stageSql, { path, oddAgeMs: BigInt(ID_AGE_DAYS_MAX * DAY_MS) })
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

const DAY_MS = 86_400_000
