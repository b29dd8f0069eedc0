import type { Json, LogEntry, Profile } from '@segue/protocol'
import type { Aggregate } from '../aggregates/aggregate.ts'
import type { Program } from '../program.ts'
import { createScene, toSeconds } from '../scene.ts'

/**
 * A profile that fits the program: aggregates that are still wanted stay as they are, unwanted ones go, new ones are
 * filled from the log of recent events. Where the log no longer holds the visitor's whole past, `SINCE_KEY` says from
 * which second on a new aggregate has seen everything. A profile that fits already is returned as it is.
 */
export function prepareProfile(program: Program, profile: Profile): Profile {
  const { aggregates: old, log, revision } = profile
  if (old[PLAN_KEY] === program.plan) return profile
  const aggregates: Record<string, Json> = { [PLAN_KEY]: program.plan }
  const since: Record<string, Json> = {}
  const reach = revision > log.length ? toSeconds(log[0]?.at ?? profile.lastSeen) : 0
  const oldSince = (old[SINCE_KEY] ?? {}) as Record<string, Json>
  for (const aggregate of program.aggregates) {
    const { key } = aggregate
    const isKnown = Object.hasOwn(old, key)
    const state = isKnown ? old[key] : fill(program, profile, aggregate, log)
    aggregates[key] = state ?? null
    const from = isKnown ? oldSince[key] : reach
    if (from) since[key] = from
  }
  if (Object.keys(since).length > 0) aggregates[SINCE_KEY] = since
  return { ...profile, aggregates }
}

/** Where the aggregates say which program's they are. */
export const PLAN_KEY = '~plan'
/** Where they say since when, in seconds, those that could not be filled completely have seen everything. */
export const SINCE_KEY = '~since'

/** `where` is asked with the visitor's present traits: the log does not keep those of then. */
function fill(
  program: Program,
  profile: Profile,
  aggregate: Aggregate,
  log: readonly LogEntry[],
): Json | undefined {
  const scene = createScene(program, profile, { now: profile.lastSeen, zone: 'UTC', traits: {} })
  return log.reduce<Json | undefined>(
    (state, entry) => aggregate.add(state, { ...scene, entry }, aggregate.size),
    undefined,
  )
}
