import type { DuckDBConnection } from '@duckdb/node-api'
import type { TouchQuestion, Watched, WatchQuestion } from '../../standings.ts'
import { toTimestamp } from './to-timestamp.ts'

/** Begins or ends to watch a site; nothing changes when that is so already. */
export async function watch(
  connection: DuckDBConnection,
  { site, on, now }: WatchQuestion,
): Promise<void> {
  const { on: isOn, newest } = await readWatch(connection, { site, now })
  if (isOn === on) return
  await connection.run('DELETE FROM watched_sites WHERE site = $site', { site })
  await connection.run('INSERT INTO watched_sites VALUES ($site, $on, $now, 0, $newest)', {
    ...{ site, on, now: toTimestamp(now), newest: BigInt(newest) },
  })
  for (const table of ['standings', 'moves'])
    await connection.run(`DELETE FROM ${table} WHERE site = $site`, { site })
  if (on) await connection.run(TAKE_IN, { site, now: toTimestamp(now) })
}

/** Whether a site is watched, and how far that is. */
export async function readWatch(
  connection: DuckDBConnection,
  { site, now }: { readonly site: string; readonly now: number },
): Promise<Watched> {
  const found = await connection.runAndReadAll(READ, { site, now: toTimestamp(now) })
  const [row] = found.getRowObjectsJS()
  if (row === undefined) return { on: false, since: null, visitors: 0, waiting: 0, newest: 0 }
  return {
    on: row.is_on === true,
    since: Number(row.since),
    visitors: Number(row.visitors),
    waiting: Number(row.waiting),
    newest: Number(row.newest_move),
  }
}

/** Has every visitor who said they are this user looked at. */
export async function touch(
  connection: DuckDBConnection,
  { site, user, now }: TouchQuestion,
): Promise<void> {
  await connection.run(
    `UPDATE standings SET due = least(due, $now), reason = 'event'
      WHERE site = $site AND visitor IN
        (SELECT visitor FROM stitches WHERE site = $site AND user_id = $user)`,
    { site, user, now: toTimestamp(now) },
  )
}

const TAKE_IN = `
  INSERT INTO standings
  SELECT DISTINCT site, visitor, '', '{}', $now::TIMESTAMP, 'event', true FROM events
  WHERE site = $site AND visitor <> '' AND NOT starts_with(visitor, 'day_')`

const READ = `
  SELECT is_on, epoch_ms(since) AS since, newest_move,
    (SELECT count(*) FROM standings WHERE site = $site) AS visitors,
    (SELECT count(*) FROM standings WHERE site = $site AND due <= $now) AS waiting
  FROM watched_sites WHERE site = $site`
