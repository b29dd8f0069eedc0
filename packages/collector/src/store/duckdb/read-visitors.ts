import { type DuckDBConnection, DuckDBTimestampValue } from '@duckdb/node-api'
import type { VisitorEvent } from '@segue/protocol/api'
import { VISITOR_EVENTS_MAX } from '../../visitors/limits.ts'
import type {
  FindQuestion,
  FoundVisitors,
  StoredVisitor,
  VisitorQuestion,
} from '../visitor-questions.ts'
import findVisitorsSql from './find-visitors.sql?raw'
import visitorSql from './visitor.sql?raw'

/** Visitors by what they are called or where they stand. */
export async function findVisitors(
  connection: DuckDBConnection,
  { site, until, limit, named = '', segment = '', stage = '' }: FindQuestion,
): Promise<FoundVisitors> {
  const result = await connection.runAndReadAll(findVisitorsSql, {
    ...{ site, named, segment, stage },
    until: toTimestamp(until),
    limit: BigInt(limit),
  })
  const rows = result.getRowObjectsJS() as unknown as readonly FoundRow[]
  const visitors = rows.map(({ first_at, last_at, known: _, ...found }) => {
    return { ...found, firstAt: Number(first_at), lastAt: Number(last_at) }
  })
  return { known: rows[0]?.known ?? 0, visitors }
}

/** What one visitor did. */
export async function readVisitor(
  connection: DuckDBConnection,
  { site, visitor, until }: VisitorQuestion,
): Promise<StoredVisitor | undefined> {
  const result = await connection.runAndReadAll(visitorSql, {
    ...{ site, visitor },
    until: toTimestamp(until),
    limit: BigInt(VISITOR_EVENTS_MAX),
  })
  const rows = result.getRowObjectsJS() as unknown as readonly EventRow[]
  const [first] = rows
  if (first === undefined) return undefined
  const told: { [fact: string]: string } = {}
  const events = rows.map(({ at, props, variants, user, known, ...row }): VisitorEvent => {
    const { device, country, region, ...event } = row
    for (const [fact, value] of Object.entries({ device, country, region }))
      if (value !== null) told[fact] = value
    return { ...event, at: Number(at), props: JSON.parse(props), variants: JSON.parse(variants) }
  })
  return { visitor, user: first.user, known: first.known, events, ...told }
}

function toTimestamp(at: number): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(at) * 1_000n)
}

interface FoundRow {
  readonly visitor: string
  readonly user: string | null
  readonly first_at: number
  readonly last_at: number
  readonly events: number
  readonly stage: string
  readonly segments: readonly string[]
  readonly known: number
}

interface EventRow extends Omit<VisitorEvent, 'props' | 'variants'> {
  readonly props: string
  readonly variants: string
  readonly user: string | null
  readonly known: number
  readonly device: string | null
  readonly country: string | null
  readonly region: string | null
}
