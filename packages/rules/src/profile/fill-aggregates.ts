import type { Json, LogEntry, Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import { createScene, type EventScene, toSeconds } from '../scene.ts'
import type { Situation } from '../situation.ts'

/**
 * The aggregates that the program wants, after the newest entries of the profile's log: those there were have to be
 * told of the entries that are new, new ones are filled from the whole log, unwanted ones go. Where the log no longer
 * holds the visitor's whole past, the aggregate's `mark` says from which second on it has seen everything.
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
  const aggregates: Record<string, Json> = {}
  const look = (entry: LogEntry) => createScene(program, profile, situation, entry) as EventScene
  const fresh = news.map(look)
  for (const [key, { mark, matches, add }] of program.plan) {
    let state = old[key]
    let since = old[mark]
    let scenes = fresh
    if (state === undefined) {
      scenes = log.map(look)
      if (revision > log.length) since = toSeconds(log[0]?.at ?? lastSeen)
    }
    for (const scene of scenes) if (matches(scene)) state = add(state ?? [], scene)
    aggregates[key] = state ?? []
    if (since) aggregates[mark] = since
  }
  return aggregates
}
