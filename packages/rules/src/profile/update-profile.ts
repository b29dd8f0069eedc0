import { type LogEntry, PROFILE_LOG_EVENTS_MAX, type Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import { isAct, lapse } from '../journey/lapse.ts'
import { type Draft, moveTo, type Update } from '../journey/transition.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { ProfileEvent, Situation } from '../situation.ts'
import { fillAggregates } from './fill-aggregates.ts'
import { noteKnownEvent } from './known-events.ts'

/**
 * The profile after an event, and the moves in the journey that it caused. Unchanged parts are shared with the profile
 * before; the cost does not grow with the visitor's past.
 */
export function updateProfile(
  program: Program,
  profile: Profile,
  event: ProfileEvent,
  situation: Situation,
): Update {
  return update(program, profile, situation, event)
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  return update(program, profile, situation)
}

/** At most one move beside lapses. */
function update(
  program: Program,
  before: Profile,
  situation: Situation,
  event?: ProfileEvent,
): Update {
  const profile = { ...before }
  const draft: Draft = { profile, transitions: [] }
  const at = event?.at ?? situation.now
  const look = () => createScene(program, profile, situation)
  lapse(program, draft, at)
  const news = event ? [noteEvent(program, profile, event)] : []
  profile.aggregates = fillAggregates(look(), news)
  const move = findMove(look(), news.some(isAct))
  if (move) moveTo(draft, move, at)
  profile.segments = findSegments(look())
  return draft
}

function noteEvent(
  program: Program,
  profile: Draft['profile'],
  { session: id, ...entry }: ProfileEvent,
): LogEntry {
  const { session, log, lastSeen } = profile
  const { at } = entry
  const actedAt = isAct(entry) ? at : 0
  profile.revision += 1
  profile.lastSeen = Math.max(lastSeen, actedAt)
  profile.session =
    session.id === id
      ? { ...session, lastAt: Math.max(session.lastAt, actedAt) }
      : { id, number: session.number + 1, startedAt: at, lastAt: at }
  profile.log = log.slice(1 - PROFILE_LOG_EVENTS_MAX).concat([entry])
  noteKnownEvent(program, profile, entry)
  return entry
}
