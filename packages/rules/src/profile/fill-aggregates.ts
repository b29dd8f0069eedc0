import type { Json, LogEntry, Profile } from '@segue/protocol'
import { markOf } from '../aggregates/aggregate.ts'
import type { Program } from '../program.ts'
import { createScene, type EventScene, toSeconds } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { logSince } from './log-since.ts'

/**
 * The aggregates that the program wants: those there were are told of `event`, the newest of the log; new ones are
 * filled from the whole log, unwanted ones go. Where the log no longer holds the visitor's whole past, the aggregate's
 * `mark` says after which second it has seen everything: that of the newest event that left the log.
 *
 * While filling, `where` is asked with the visitor's present traits: the log does not keep those of then.
 */
export function fillAggregates(
  program: Program,
  profile: Profile,
  situation: Situation,
  event: LogEntry | undefined,
): Profile['aggregates'] {
  const { aggregates: old, log } = profile
  const aggregates: Record<string, Json> = {}
  const look = (entry: LogEntry) => createScene(program, profile, situation, entry) as EventScene
  const fresh = event ? [look(event)] : []
  const evidence = toSeconds(logSince(profile))
  let past: readonly EventScene[] | undefined
  for (const [key, add] of program.plan) {
    const mark = markOf(key)
    const isNew = !(key in old)
    let state: Json = old[key] ?? []
    if (isNew) past ??= log.map(look)
    for (const scene of (isNew && past) || fresh) state = add(state, scene)
    aggregates[key] = state
    const since = isNew ? evidence : old[mark]
    if (since) aggregates[mark] = since
  }
  return aggregates
}
