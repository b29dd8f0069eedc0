import {
  type Json,
  type LogEntry,
  PROFILE_LOG_EVENTS_MAX,
  type Profile,
  type Session,
} from '@segue/protocol'
import { addEvent } from '../aggregates/aggregate.ts'
import { findSegments } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import { lapse } from '../journey/lapse.ts'
import { moveTo, type Update } from '../journey/transition.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { ProfileEvent, Situation } from '../situation.ts'
import { applyKnownEvent } from './known-events.ts'
import { prepareProfile } from './prepare-profile.ts'

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
  const before = lapse(program, toUpdate(program, profile), at)
  const noted = noteEvent(program, before.profile, event, entry)
  const next = { ...noted, aggregates: addToAggregates(program, noted, entry, situation) }
  return settle(program, { ...before, profile: next }, situation, entry)
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  return settle(program, lapse(program, toUpdate(program, profile), situation.now), situation)
}

function toUpdate(program: Program, profile: Profile): Update {
  return { profile: prepareProfile(program, profile), transitions: [] }
}

/** Brings stage and segments up to date: at most one move per event. */
function settle(program: Program, update: Update, situation: Situation, entry?: LogEntry): Update {
  const move = findMove(createScene(program, update.profile, situation), entry !== undefined)
  const moved = move ? moveTo(update, move, entry?.at ?? situation.now) : update
  const segments = findSegments(createScene(program, moved.profile, situation))
  return { ...moved, profile: { ...moved.profile, segments } }
}

function noteEvent(
  program: Program,
  profile: Profile,
  { at, session: id }: ProfileEvent,
  entry: LogEntry,
): Profile {
  const { revision, lastSeen, session, log } = profile
  return {
    ...profile,
    ...applyKnownEvent(program, profile, entry),
    revision: revision + 1,
    lastSeen: Math.max(lastSeen, at),
    session: continueSession(session, id, at),
    log: [...log.slice(1 - PROFILE_LOG_EVENTS_MAX), entry],
  }
}

function continueSession(session: Session, id: string, at: number): Session {
  return session.id === id
    ? { ...session, lastAt: Math.max(session.lastAt, at) }
    : { id, number: session.number + 1, startedAt: at, lastAt: at }
}

function addToAggregates(
  program: Program,
  profile: Profile,
  entry: LogEntry,
  situation: Situation,
): Profile['aggregates'] {
  const scene = { ...createScene(program, profile, situation), entry }
  const changed: Record<string, Json> = {}
  for (const aggregate of program.aggregates) {
    const state = profile.aggregates[aggregate.key]
    const next = addEvent(aggregate, state, scene)
    if (next !== undefined && next !== state) changed[aggregate.key] = next
  }
  return { ...profile.aggregates, ...changed }
}
