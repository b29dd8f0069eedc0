import { type DuckDBConnection, DuckDBTimestampValue } from '@duckdb/node-api'
import { AUDIENCE_EVENTS_PER_VISITOR_MAX } from '../../audiences/limits.ts'
import type {
  RecentQuestion,
  RecentVisitor,
  RecentVisitors,
  ToldHistory,
  ToldQuestion,
} from '../audience-questions.ts'
import recentVisitorsSql from './recent-visitors.sql?raw'
import toldHistoriesSql from './told-histories.sql?raw'

/** The visitors with the newest events. */
export async function readRecentVisitors(
  connection: DuckDBConnection,
  { site, until, limit, staged }: RecentQuestion,
): Promise<RecentVisitors> {
  const result = await connection.runAndReadAll(recentVisitorsSql, {
    site,
    staged,
    until: toTimestamp(until),
    limit: BigInt(limit),
    eventsPerVisitor: BigInt(AUDIENCE_EVENTS_PER_VISITOR_MAX),
  })
  const rows = result.getRowObjectsJS() as unknown as readonly (RecentVisitor & { known: number })[]
  const visitors = rows.map(({ visitor, events, mark }) => ({ visitor, events, mark }))
  return { known: rows[0]?.known ?? 0, visitors }
}

/** What these visitors did. */
export async function readToldHistories(
  connection: DuckDBConnection,
  { site, until, visitors }: ToldQuestion,
): Promise<readonly ToldHistory[]> {
  const result = await connection.runAndReadAll(toldHistoriesSql, {
    site,
    until: toTimestamp(until),
    visitors: JSON.stringify(visitors),
    eventsPerVisitor: BigInt(AUDIENCE_EVENTS_PER_VISITOR_MAX),
  })
  const histories = new Map<string, Told>()
  for (const row of result.getRowObjectsJS() as unknown as readonly Row[]) {
    const { visitor, at, type, path, props, session, ...told } = row
    const history = histories.get(visitor) ?? { visitor, events: [] }
    histories.set(visitor, history)
    history.events.push({ at: Number(at), type, path, props: JSON.parse(props), session })
    const newest = Object.entries(told).filter(([, value]) => value !== null)
    Object.assign(history, Object.fromEntries(newest))
  }
  return [...histories.values()]
}

function toTimestamp(at: number): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(at) * 1_000n)
}

interface Told extends ToldHistory {
  readonly events: ToldHistory['events'][number][]
}

interface Row {
  readonly visitor: string
  readonly at: number
  readonly type: string
  readonly path: string
  readonly props: string
  readonly session: string
  readonly device: string | null
  readonly country: string | null
  readonly region: string | null
}
