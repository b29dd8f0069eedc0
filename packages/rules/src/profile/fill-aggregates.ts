import type { Json, LogEntry, Profile } from '@segue/protocol'
import { markOf } from '../aggregates/aggregate.ts'
import type { Program } from '../program.ts'
import { createScene, type EventScene, toSeconds } from '../scene.ts'
import type { Situation } from '../situation.ts'

/**
 * The aggregates that the program wants: those there were are told of `event`, the newest of the log; new ones are
 * filled from the whole log, unwanted ones go. Where the log no longer holds the visitor's whole past, the aggregate's
 * `mark` says from which second on it has seen everything.
 *
 * While filling, `where` is asked with the visitor's present traits: the log does not keep those of then.
 */
export function fillAggregates(
  program: Program,
  profile: Profile,
  situation: Situation,
  event: LogEntry | undefined,
): Profile['aggregates'] {
  const { aggregates: old, log, revision, lastSeen } = profile
  const aggregates: Record<string, Json> = {}
  const look = (entry: LogEntry) => createScene(program, profile, situation, entry) as EventScene
  const fresh = event ? [look(event)] : []
  let past: readonly EventScene[] | undefined
  for (const [key, add] of program.plan) {
    const mark = markOf(key)
    const isNew = !(key in old)
    let state: Json = old[key] ?? []
    if (isNew) past ??= log.map(look)
    for (const scene of (isNew && past) || fresh) state = add(state, scene)
    aggregates[key] = state
    const since = isNew ? revision > log.length && toSeconds(log[0]?.at ?? lastSeen) : old[mark]
    if (since) aggregates[mark] = since
  }
  return aggregates
}
