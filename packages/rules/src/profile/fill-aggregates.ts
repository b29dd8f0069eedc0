import type { Json, LogEntry, Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import { createScene, type EventScene, toSeconds } from '../scene.ts'
import type { Situation } from '../situation.ts'

/**
 * The aggregates that the program wants, after the newest entries of the profile's log: those there were have to be
 * told of the entries that are new, new ones are filled from the whole log, unwanted ones go. Where the log no longer
 * holds the visitor's whole past, `SINCE_KEY` says from which second on a new aggregate has seen everything.
 *
 * While filling, `where` is asked with the visitor's present traits: the log does not keep those of then.
 */
export function fillAggregates(
  program: Program,
  profile: Profile,
  situation: Situation,
  news: readonly LogEntry[],
): Profile['aggregates'] {
  const { aggregates: old, log, revision, lastSeen } = profile
  const oldSince = (old[SINCE_KEY] ?? {}) as Since
  const since: Record<string, number> = {}
  const aggregates: Record<string, Json> = { [SINCE_KEY]: since }
  const look = (entry: LogEntry) => createScene(program, profile, situation, entry) as EventScene
  const fresh = news.map(look)
  for (const { key, matches, add } of program.plan.values()) {
    const isKnown = key in old
    aggregates[key] = (isKnown ? fresh : log.map(look)).reduce<Json>(
      (state, scene) => (matches(scene) ? add(state, scene) : state),
      old[key] ?? [],
    )
    const isWhole = revision <= log.length
    const from = isKnown ? oldSince[key] : isWhole ? 0 : toSeconds(log[0]?.at ?? lastSeen)
    if (from) since[key] = from
  }
  return aggregates
}

/** Since when, in seconds, each aggregate that could not be filled completely has seen everything. */
export type Since = { readonly [key: string]: number }

/** Where the aggregates keep their {@link Since}. */
export const SINCE_KEY = '~since'
