import type { DuckDBConnection } from '@duckdb/node-api'
import type { MoveKind, MoveReason } from '@segue/protocol/api'
import type { MovesQuestion, NumberedMove } from '../../standings.ts'

/** Moves of a site, in the order of their numbers. */
export async function listMoves(
  connection: DuckDBConnection,
  { site, webhook, after, until, limit }: MovesQuestion,
): Promise<readonly NumberedMove[]> {
  const result = await connection.runAndReadAll(IN_ORDER, {
    ...{ site, webhook, after: BigInt(after), until: BigInt(until), limit: BigInt(limit) },
  })
  const rows = result.getRowObjectsJS() as unknown as readonly Row[]
  return rows.map(({ number, kind, at, visitor, person, reason, ...row }) => ({
    number: Number(number),
    id: `${site}-${number}`,
    ...{ kind, at: Number(at), visitor },
    ...(person !== null && { user: person }),
    ...(row.segment !== null && { segment: row.segment }),
    ...(row.from_stage !== null && { from: row.from_stage }),
    ...(row.to_stage !== null && { to: row.to_stage }),
    reason,
  }))
}

interface Row {
  readonly number: bigint
  readonly kind: MoveKind
  readonly at: bigint
  readonly visitor: string
  readonly person: string | null
  readonly segment: string | null
  readonly from_stage: string | null
  readonly to_stage: string | null
  readonly reason: MoveReason
}

const IN_ORDER = `
  WITH wanted AS (
    FROM moves
    WHERE site = $site AND number > $after AND number <= $until
      AND (webhook IS NULL OR webhook = $webhook)
    ORDER BY number LIMIT $limit
  )
  SELECT number, kind, epoch_ms(happened_at) AS at, wanted.visitor, person, segment, from_stage,
    to_stage, reason
  FROM wanted LEFT JOIN people ON people.site = wanted.site AND people.visitor = wanted.visitor
  ORDER BY number`
