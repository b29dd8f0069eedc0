import type { DuckDBConnection } from '@duckdb/node-api'
import type { Member, MembersQuestion, PushQuestion } from '../../standings.ts'
import { toTimestamp } from './to-timestamp.ts'

/** A page of the members of a segment. */
export async function listMembers(
  connection: DuckDBConnection,
  { site, segment, after, limit }: MembersQuestion,
): Promise<readonly Member[]> {
  const result = await connection.runAndReadAll(PAGE, {
    ...{ site, segment: toPointer(segment), after, limit: BigInt(limit) },
  })
  return result.getRowObjectsJS().map(({ visitor, person, since }) => ({
    visitor: String(visitor),
    user: person === null ? null : String(person),
    since: since === null ? null : Number(since),
  }))
}

/** Writes every member as a move for one webhook. */
export async function pushMembers(
  connection: DuckDBConnection,
  { site, segment, webhook, now }: PushQuestion,
): Promise<number> {
  const pushed = await connection.run(PUSH, {
    ...{ site, segment, pointer: toPointer(segment), webhook, now: toTimestamp(now) },
  })
  await connection.run(
    'UPDATE watched_sites SET newest_move = newest_move + $pushed WHERE site = $site',
    { site, pushed: BigInt(pushed.rowsChanged) },
  )
  return pushed.rowsChanged
}

function toPointer(segment: string): string {
  return `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

const PAGE = `
  WITH members AS (
    SELECT site, visitor, json_extract_string(segments, $segment)::BIGINT AS since FROM standings
    WHERE site = $site AND visitor > $after AND json_exists(segments, $segment)
    ORDER BY visitor LIMIT $limit
  )
  SELECT members.visitor, person, since
  FROM members LEFT JOIN people ON people.site = members.site AND people.visitor = members.visitor
  ORDER BY members.visitor`

const PUSH = `
  INSERT INTO moves
  SELECT site, newest_move + row_number() OVER (ORDER BY visitor), $webhook, visitor,
    'segment_member', $segment, NULL, NULL, 'push', $now
  FROM standings JOIN watched_sites USING (site)
  WHERE site = $site AND json_exists(segments, $pointer)`
