import {
  type Json,
  type LogEntry,
  PROFILE_LOG_EVENTS_MAX,
  type Profile,
  type Session,
} from '@segue/protocol'
import { askSegment } from '../conditions/references.ts'
import { findMove } from '../journey/find-move.ts'
import { lapse, moveTo, type Update } from '../journey/transition.ts'
import type { Program } from '../program.ts'
import { createScene, type EventScene } from '../scene.ts'
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
  const before = lapse(program, { profile: prepareProfile(program, profile), transitions: [] }, at)
  const entry = { type, at, path, props }
  const next = addEvent(program, before.profile, event, entry)
  const scene = { ...createScene(program, next, situation), entry }
  const aggregates = addToAggregates(program, next, scene)
  return settle(program, { ...before, profile: { ...next, aggregates } }, situation, at)
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  const { now } = situation
  const before = { profile: prepareProfile(program, profile), transitions: [] }
  return settle(program, lapse(program, before, now), situation, undefined)
}

/** Brings stage and segments up to date: at most one move per call. `at` is the time of the event, if there is one. */
function settle(
  program: Program,
  update: Update,
  situation: Situation,
  at: number | undefined,
): Update {
  const move = findMove(createScene(program, update.profile, situation), at !== undefined)
  const moved = move ? moveTo(update, move.to, at ?? situation.now, move.cause) : update
  const scene = createScene(program, moved.profile, situation)
  const segments = program.segments
    .filter((_, index) => askSegment(scene, index) === true)
    .map(({ id }) => id)
  return { ...moved, profile: { ...moved.profile, segments } }
}

function addEvent(
  program: Program,
  profile: Profile,
  { at, session: id }: ProfileEvent,
  entry: LogEntry,
): Profile {
  return {
    ...profile,
    ...applyKnownEvent(program, profile, entry),
    revision: profile.revision + 1,
    lastSeen: Math.max(profile.lastSeen, at),
    session: continueSession(profile.session, id, at),
    log: [...profile.log.slice(1 - PROFILE_LOG_EVENTS_MAX), entry],
  }
}

function continueSession(session: Session, id: string, at: number): Session {
  return session.id === id
    ? { ...session, lastAt: Math.max(session.lastAt, at) }
    : { id, number: session.number + 1, startedAt: at, lastAt: at }
}

function addToAggregates(
  program: Program,
  { aggregates }: Profile,
  scene: EventScene,
): Profile['aggregates'] {
  const changed: Record<string, Json> = {}
  let isChanged = false
  for (const type of [scene.entry.type, '*']) {
    for (const { key, add, size } of program.byEvent.get(type) ?? []) {
      const state = aggregates[key] ?? undefined
      const next = add(state, scene, size)
      if (next === undefined || next === state) continue
      changed[key] = next
      isChanged = true
    }
  }
  return isChanged ? { ...aggregates, ...changed } : aggregates
}
