import type { DuckDBConnection } from '@duckdb/node-api'
import type {
  BadListQuestion,
  RejectedEvent,
  RejectedQuestion,
  StoredBadEvent,
} from '../event-store.ts'

/** The newest refused events of a site. */
export async function readBadEvents(
  connection: DuckDBConnection,
  { site, code, limit }: BadListQuestion,
): Promise<StoredBadEvent[]> {
  const result = await connection.runAndReadAll(NEWEST, {
    site,
    code: code ?? null,
    limit: BigInt(limit),
  })
  const rows = result.getRowObjectsJS() as unknown as readonly StoredBadEvent[]
  return rows.map((row) => ({ ...row, at: Number(row.at) }))
}

/** Refused events of a site with all that a replay needs. */
export async function readRejected(
  connection: DuckDBConnection,
  { site, code, after, limit }: RejectedQuestion,
): Promise<RejectedEvent[]> {
  const values = { site, code: code ?? null, after, limit: BigInt(limit) }
  const result = await connection.runAndReadAll(IN_ORDER, values)
  const rows = result.getRowObjectsJS() as unknown as readonly RejectedRow[]
  return rows.map(({ envelope, sender, ...row }) => ({
    ...row,
    at: Number(row.at),
    ...(envelope !== null && { envelope: JSON.parse(envelope) }),
    ...(sender !== null && { sender: JSON.parse(sender) }),
  }))
}

/** As it is stored: what is JSON, as text. */
type RejectedRow = Omit<RejectedEvent, 'envelope' | 'sender'> & {
  readonly [Name in 'envelope' | 'sender']: string | null
}

const NEWEST = `
  SELECT id, epoch_ms(received_at) AS at, code, path, received, remedy, body, events
  FROM bad_events WHERE site = $site AND code = coalesce($code, code)
  ORDER BY received_at DESC, id DESC
  LIMIT $limit`

const IN_ORDER = `
  SELECT site, id, epoch_ms(received_at) AS at, code, body, encoding, door, whole,
    envelope::VARCHAR AS envelope, sender::VARCHAR AS sender
  FROM bad_events WHERE site = $site AND code = coalesce($code, code) AND id > $after
  ORDER BY id
  LIMIT $limit`
