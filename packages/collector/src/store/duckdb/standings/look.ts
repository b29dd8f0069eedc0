import type { DuckDBConnection } from '@duckdb/node-api'
import type { JsonObject } from '@segue/protocol'
import { openUserTraits, type UserTraits } from '../../../identity/user-traits.ts'
import { HISTORY_EVENTS_MAX } from '../../../limits.ts'
import { createJudge, type Judged } from '../../../standings/judge-visitor.ts'
import { LOOK_VISITORS_MAX } from '../../../standings/limits.ts'
import type { LookReason, Standing } from '../../../standings/standing.ts'
import { stepsBetween } from '../../../standings/steps-between.ts'
import type { WatchedEvent } from '../../../standings/watched-history.ts'
import { toFaultText } from '../../fault-text.ts'
import type { LookAnswer, LookQuestion } from '../../standings.ts'
import { toTimestamp } from './to-timestamp.ts'
import watchedHistoriesSql from './watched-histories.sql?raw'
import { type NewMove, writeMoves, writeStandings } from './write-standings.ts'

/** Looks at the visitors of a site whose turn it is. The rules run between reading and writing, in the same turn. */
export async function look(
  connection: DuckDBConnection,
  question: LookQuestion,
): Promise<LookAnswer> {
  const { site, now, config, ages } = question
  await noticePublished(connection, question)
  const waiting = await readWaiting(connection, question)
  const visitors = waiting.map(({ visitor }) => visitor)
  const histories = await readHistories(connection, site, visitors)
  const users = await readUsers(connection, site, visitors)
  const judge = createJudge(config, ages)
  const traitsOf = createTraitsOf(question)
  const firstStage = config.journey.stages[0]?.id ?? ''
  const moves: NewMove[] = []
  const faults: unknown[] = []
  const standings = new Map<string, Judged | undefined>()
  for (const { visitor, standing: before, reason, quiet } of waiting) {
    try {
      const traits = await traitsOf(users.get(visitor))
      const history = { visitor, events: (histories.get(visitor) ?? []).map(toWatched) }
      standings.set(visitor, judge({ history, before, traits, now }))
    } catch (fault) {
      // What is known of one visitor may be damaged. The others shall not wait for its repair.
      faults.push(fault)
      continue
    }
    if (quiet) continue
    const judged = standings.get(visitor)
    const why = judged === undefined ? 'gone' : reason
    for (const step of stepsBetween(before, judged, firstStage))
      moves.push({ visitor, reason: why, ...step })
  }
  await writeStandings(connection, { site, now, waiting, standings })
  const newest = await writeMoves(connection, { site, now, moves })
  const unjudged = { visitors: faults.length, reason: toFaultText(faults[0]) }
  return { visitors: waiting.length, newest, ...(faults.length > 0 && { unjudged }) }
}

/** A visitor to look at, and what was told of them. */
export interface Waiting {
  readonly visitor: string
  readonly standing: Standing
  readonly reason: LookReason
  readonly quiet: boolean
}

/** Rules that were published can move anybody: everybody is looked at again. */
async function noticePublished(
  connection: DuckDBConnection,
  { site, now, version, ages }: LookQuestion,
): Promise<void> {
  const found = await connection.runAndReadAll(
    'SELECT config FROM watched_sites WHERE site = $site',
    {
      site,
    },
  )
  const known = Number(found.getRows()[0]?.[0] ?? version)
  if (known === version) return
  await connection.run('UPDATE watched_sites SET config = $version WHERE site = $site', {
    ...{ site, version: BigInt(version) },
  })
  if (known === 0 || known >= ages.all) return
  await connection.run(
    `UPDATE standings SET due = least(due, $now),
      reason = CASE reason WHEN 'time' THEN 'publish' ELSE reason END WHERE site = $site`,
    { site, now: toTimestamp(now) },
  )
}

async function readWaiting(
  connection: DuckDBConnection,
  { site, now }: LookQuestion,
): Promise<readonly Waiting[]> {
  const found = await connection.runAndReadAll(
    `SELECT visitor, stage, segments::VARCHAR AS segments, reason, quiet FROM standings
      WHERE site = $site AND due <= $now ORDER BY due, visitor LIMIT ${LOOK_VISITORS_MAX}`,
    { site, now: toTimestamp(now) },
  )
  return found.getRowObjectsJS().map(({ visitor, stage, segments, reason, quiet }) => ({
    visitor: String(visitor),
    standing: { stage: String(stage), segments: JSON.parse(String(segments)) },
    reason: reason as LookReason,
    quiet: quiet === true,
  }))
}

async function readHistories(
  connection: DuckDBConnection,
  site: string,
  visitors: readonly string[],
): Promise<ReadonlyMap<string, readonly HistoryRow[]>> {
  if (visitors.length === 0) return new Map()
  const found = await connection.runAndReadAll(watchedHistoriesSql, {
    ...{ site, visitors: JSON.stringify(visitors) },
    eventsPerVisitor: BigInt(HISTORY_EVENTS_MAX),
  })
  const rows = found.getRowObjectsJS() as unknown as readonly HistoryRow[]
  const histories = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const events = histories.get(row.visitor) ?? []
    histories.set(row.visitor, events)
    events.push(row)
  }
  return histories
}

function toWatched({ visitor: _, at, config, props, ...row }: HistoryRow): WatchedEvent {
  return { ...row, at: Number(at), config: Number(config), props: JSON.parse(props) }
}

async function readUsers(
  connection: DuckDBConnection,
  site: string,
  visitors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (visitors.length === 0) return new Map()
  const found = await connection.runAndReadAll(
    `SELECT visitor, arg_max(user_id, { 'at': happened_at, 'id': id }) FROM stitches
      WHERE site = $site AND bot IS NULL AND visitor IN (SELECT unnest(from_json($visitors, '["VARCHAR"]')))
      GROUP BY visitor`,
    { site, visitors: JSON.stringify(visitors) },
  )
  return new Map(found.getRows().map(([visitor, user]) => [String(visitor), String(user)]))
}

/** What the site's server told of users, as far as the site config lets the rules of a browser see it. */
function createTraitsOf({ site, users, config }: LookQuestion) {
  const allowed = config.settings?.identity?.users?.traits ?? []
  const traits: UserTraits = openUserTraits(users)
  return async (user: string | undefined): Promise<JsonObject> => {
    if (user === undefined || allowed.length === 0) return {}
    const known = Object.entries(await traits.read(site, user))
    return Object.fromEntries(known.filter(([name]) => allowed.includes(name)))
  }
}

interface HistoryRow extends Omit<WatchedEvent, 'at' | 'config' | 'props'> {
  readonly visitor: string
  readonly at: bigint
  readonly config: bigint
  readonly props: string
}
