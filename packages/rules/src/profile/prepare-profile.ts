import type { Json, Profile } from '@segue/protocol'
import { addEvent } from '../aggregates/aggregate.ts'
import type { Program } from '../program.ts'
import { createScene, toSeconds } from '../scene.ts'

/**
 * A profile that fits the program: aggregates that are still wanted stay as they are, unwanted ones go, new ones are
 * filled from the log of recent events. Where the log no longer holds the visitor's whole past, `SINCE_KEY` says from
 * which second on a new aggregate has seen everything. A profile that fits already is returned as it is.
 *
 * While filling, `where` is asked with the visitor's present traits: the log does not keep those of then.
 */
export function prepareProfile(program: Program, profile: Profile): Profile {
  const { aggregates: old, log, revision, lastSeen } = profile
  if (old[PLAN_KEY] === program.plan) return profile
  const isWhole = revision <= log.length
  const oldSince = (old[SINCE_KEY] ?? {}) as Since
  const since: Record<string, number> = {}
  const aggregates: Record<string, Json> = { [PLAN_KEY]: program.plan, [SINCE_KEY]: since }
  const scene = createScene(program, profile, { now: lastSeen, zone: 'UTC', traits: {} })
  for (const aggregate of program.aggregates) {
    const { key } = aggregate
    const isKnown = Object.hasOwn(old, key)
    let state = old[key]
    if (!isKnown) {
      for (const entry of log) state = addEvent(aggregate, state, { ...scene, entry })
    }
    aggregates[key] = state ?? null
    const from = isKnown ? oldSince[key] : isWhole ? 0 : toSeconds(log[0]?.at ?? lastSeen)
    if (from) since[key] = from
  }
  return { ...profile, aggregates }
}

/** Since when, in seconds, each aggregate that could not be filled completely has seen everything. */
export type Since = { readonly [key: string]: number }

/** Where the aggregates say which program's they are. */
export const PLAN_KEY = '~plan'
/** Where they keep their {@link Since}. */
export const SINCE_KEY = '~since'
