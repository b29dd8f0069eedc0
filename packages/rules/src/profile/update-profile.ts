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
  const { type, at, path, props } = event
  const entry = { type, at, path, props }
  const draft = { profile: { ...profile }, transitions: [] }
  lapse(program, draft, at)
  noteEvent(draft.profile, event, entry)
  noteKnownEvent(program, draft.profile, entry)
  return settle(program, draft, { situation, entry })
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  const draft = { profile: { ...profile }, transitions: [] }
  lapse(program, draft, situation.now)
  return settle(program, draft, { situation })
}

/** Brings aggregates, stage and segments up to date: at most one move per event. */
function settle(
  program: Program,
  draft: Draft,
  { situation, entry }: { readonly situation: Situation; readonly entry?: LogEntry },
): Update {
  const { profile } = draft
  const look = () => createScene(program, profile, situation)
  profile.aggregates = fillAggregates(look(), entry ? [entry] : [])
  const move = findMove(look(), entry !== undefined && isAct(entry))
  if (move) moveTo(draft, move, entry?.at ?? situation.now)
  profile.segments = findSegments(look())
  return draft
}

function noteEvent(profile: Draft['profile'], event: ProfileEvent, entry: LogEntry): void {
  const { session, log, lastSeen } = profile
  const { session: id, at } = event
  const actedAt = isAct(entry) ? at : 0
  profile.revision += 1
  profile.lastSeen = Math.max(lastSeen, actedAt)
  profile.session =
    session.id === id
      ? { ...session, lastAt: Math.max(session.lastAt, actedAt) }
      : { id, number: session.number + 1, startedAt: at, lastAt: at }
  profile.log = [...log.slice(1 - PROFILE_LOG_EVENTS_MAX), entry]
}
