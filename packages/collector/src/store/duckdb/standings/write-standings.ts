import type { DuckDBConnection } from '@duckdb/node-api'
import type { MoveReason } from '@segue/protocol/api'
import type { Judged } from '../../../standings/judge-visitor.ts'
import { MOVES_DAYS_MAX, UNJUDGED_AGAIN_MS } from '../../../standings/limits.ts'
import type { Step } from '../../../standings/standing.ts'
import type { Waiting } from './look.ts'
import { toTimestamp } from './to-timestamp.ts'

/** A move that has no number yet. */
export type NewMove = Step & { readonly visitor: string; readonly reason: MoveReason }

/**
 * Writes where visitors stand now. Those of whom nothing may be known go; those who could not be judged, and have no
 * entry, stay as they are and have another turn.
 */
export async function writeStandings(
  connection: DuckDBConnection,
  { site, now, waiting, standings }: Looked,
): Promise<void> {
  const rows = waiting.flatMap(({ visitor, standing, quiet }) => {
    const judged = standings.get(visitor)
    if (judged === undefined) return []
    const sinceOf = (id: string) =>
      id in standing.segments ? (standing.segments[id] ?? null) : quiet ? null : now
    const segments = Object.fromEntries(judged.segments.map((id) => [id, sinceOf(id)]))
    return [{ visitor, stage: judged.stage, segments, due: Math.floor(judged.due) }]
  })
  const visitors = waiting.map(({ visitor }) => visitor)
  const gone = visitors.filter((id) => standings.has(id) && !standings.get(id))
  const unjudged = visitors.filter((id) => !standings.has(id))
  if (rows.length > 0) await connection.run(UPDATE, { site, rows: JSON.stringify(rows) })
  if (gone.length > 0) await connection.run(DELETE, { site, gone: JSON.stringify(gone) })
  const due = toTimestamp(now + UNJUDGED_AGAIN_MS)
  if (unjudged.length > 0)
    await connection.run(PUT_OFF, { site, due, unjudged: JSON.stringify(unjudged) })
}

/** Numbers and writes moves, in their order. Gives the number of the site's newest. */
export async function writeMoves(
  connection: DuckDBConnection,
  { site, now, moves }: { site: string; now: number; moves: readonly NewMove[] },
): Promise<number> {
  const known = await connection.runAndReadAll(
    'SELECT newest_move FROM watched_sites WHERE site = $site',
    { site },
  )
  const newest = Number(known.getRows()[0]?.[0] ?? 0)
  if (moves.length === 0) return newest
  const rows = moves.map((move, index) => ({ number: newest + index + 1, ...move }))
  await connection.run(INSERT, { site, rows: JSON.stringify(rows), now: toTimestamp(now) })
  await connection.run('DELETE FROM moves WHERE site = $site AND happened_at < $before', {
    ...{ site, before: toTimestamp(now - MOVES_DAYS_MAX * DAY_MS) },
  })
  await connection.run('UPDATE watched_sites SET newest_move = $newest WHERE site = $site', {
    ...{ site, newest: BigInt(newest + moves.length) },
  })
  return newest + moves.length
}

interface Looked {
  readonly site: string
  readonly now: number
  readonly waiting: readonly Waiting[]
  readonly standings: ReadonlyMap<string, Judged | undefined>
}

const UPDATE = `
  UPDATE standings
  SET stage = found.stage, segments = found.segments, due = make_timestamp_ms(found.due),
    reason = 'time', quiet = false
  FROM (
    SELECT unnest(from_json($rows,
      '[{"visitor":"VARCHAR","stage":"VARCHAR","segments":"JSON","due":"BIGINT"}]'
    ), recursive := true)
  ) AS found
  WHERE standings.site = $site AND standings.visitor = found.visitor`

const DELETE = `
  DELETE FROM standings
  WHERE site = $site AND visitor IN (SELECT unnest(from_json($gone, '["VARCHAR"]')))`

const PUT_OFF = `
  UPDATE standings SET due = $due
  WHERE site = $site AND visitor IN (SELECT unnest(from_json($unjudged, '["VARCHAR"]')))`

const INSERT = `
  INSERT INTO moves
  SELECT $site, number, NULL, visitor, kind, segment, "from", "to", reason, $now
  FROM (
    SELECT unnest(from_json($rows,
      '[{"number":"BIGINT","visitor":"VARCHAR","kind":"VARCHAR","segment":"VARCHAR",
        "from":"VARCHAR","to":"VARCHAR","reason":"VARCHAR"}]'
    ), recursive := true)
  )`

const DAY_MS = 86_400_000
