import { type DuckDBConnection, DuckDBTimestampValue } from '@duckdb/node-api'
import { HISTORIES_EVENTS_MAX, HISTORY_EVENTS_MAX } from '../../limits.ts'
import type { HistoriesPage, HistoriesQuestion, StoredHistory } from '../event-store.ts'
import historiesSql from './histories.sql?raw'

/** A page of visitors with what they did. */
export async function readHistories(
  connection: DuckDBConnection,
  { site, after, until }: HistoriesQuestion,
): Promise<HistoriesPage> {
  const result = await connection.runAndReadAll(historiesSql, {
    site,
    after,
    until: new DuckDBTimestampValue(BigInt(until) * 1_000n),
    eventsPerVisitor: BigInt(HISTORY_EVENTS_MAX),
    eventsPerPage: BigInt(HISTORIES_EVENTS_MAX),
  })
  const rows = result.getRowObjectsJS() as unknown as readonly Row[]
  const histories = new Map<string, StoredHistory['events'][number][]>()
  for (const { visitor, at, type, path, props, session } of rows) {
    const events = histories.get(visitor) ?? []
    histories.set(visitor, events)
    events.push({ at: Number(at), type, path, props: JSON.parse(props), session })
  }
  return {
    visitorsLeft: rows[0]?.visitors_left ?? 0,
    histories: [...histories].map(([visitor, events]) => ({ visitor, events })),
  }
}

interface Row {
  readonly visitor: string
  readonly visitors_left: number
  readonly at: number
  readonly type: string
  readonly path: string
  readonly props: string
  readonly session: string
}
