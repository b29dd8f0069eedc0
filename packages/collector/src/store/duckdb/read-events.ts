import type { DuckDBConnection } from '@duckdb/node-api'
import type { ListQuestion, StoredEvent } from '../event-store.ts'

/** The newest events of a site as they were sent, but for their corrected time. */
export async function readEvents(
  connection: DuckDBConnection,
  { site, limit }: ListQuestion,
): Promise<StoredEvent[]> {
  const result = await connection.runAndReadAll(EVENTS, { site, limit: BigInt(limit) })
  return result.getRowObjectsJS().map((row) => {
    const { id, at, seq, type, url, path, title, referrer, segments, stage } = row as unknown as Row
    const props = JSON.parse(String(row.props))
    const variants = JSON.parse(String(row.variants))
    const page = { url, path, title, referrer }
    const dropped = row.dropped === null ? {} : { dropped: Number(row.dropped) }
    const bot = row.bot === null ? {} : { bot: String(row.bot) }
    return {
      event: {
        ...{ id, at: Number(at), seq: Number(seq), type, page, props, segments, stage, variants },
        ...dropped,
      },
      visitor: String(row.visitor),
      receivedAt: Number(row.received_at),
      ...bot,
    }
  })
}

interface Row {
  readonly id: string
  readonly at: number
  readonly seq: bigint
  readonly type: string
  readonly url: string
  readonly path: string
  readonly title: string
  readonly referrer: string
  readonly segments: string[]
  readonly stage: string
}

const EVENTS = `
  SELECT
    id::VARCHAR AS id, epoch_ms(happened_at) AS at, seq, type, url, path, title, referrer,
    props::VARCHAR AS props, segments, stage, variants::VARCHAR AS variants, visitor, dropped, bot,
    epoch_ms(received_at) AS received_at
  FROM stored_events WHERE site = $site
  ORDER BY stored_events.received_at DESC, happened_at DESC, stored_events.id DESC
  LIMIT $limit`
