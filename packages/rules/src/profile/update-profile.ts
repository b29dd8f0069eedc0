import { type LogEntry, PROFILE_LOG_EVENTS_MAX, type Profile } from '@segue/protocol'
import { findSegments, positionOf } from '../conditions/references.ts'
import { findMove, type MoveCause } from '../journey/find-move.ts'
import { isAct, lapsesOf } from '../journey/lapse.ts'
import type { Transition } from '../journey/transition.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { ProfileEvent, Situation } from '../situation.ts'
import { fillAggregates } from './fill-aggregates.ts'
import { noteKnownEvent } from './known-events.ts'

/** What an event or the time made of a profile. */
export interface Update {
  readonly profile: Profile
  readonly transitions: readonly Transition[]
}

/** A profile being made: a copy, parts of which are replaced, never changed. */
export type Draft = { -readonly [Part in keyof Profile]: Profile[Part] }

/**
 * The profile after an event, and the moves in the journey that it caused: lapses, and at most one move beside them.
 * Unchanged parts are shared with the profile before; the cost does not grow with the visitor's past.
 */
export function updateProfile(
  program: Program,
  before: Profile,
  event: ProfileEvent | undefined,
  situation: Situation,
): Update {
  const profile: Draft = { ...before }
  const transitions: Transition[] = []
  const at = event ? event.at : situation.now
  const move = (to: string, cause: MoveCause, at: number) => {
    const { stage: from, since } = profile.journey
    const hours = Math.max(0, Math.round((at - since) / HUNDREDTH_HOUR_MS) / 100)
    profile.journey = { stage: to, since: at }
    transitions.push({ from, to, at, cause, hours })
  }
  const reached = positionOf(profile.journey.stage, program.lapses)
  lapsesOf(program, profile).forEach((lapse, index) => {
    if (index > reached && at >= lapse.at) move(lapse.id, 'lapse', lapse.at)
  })
  const news = event ? [noteEvent(program, profile, event)] : []
  profile.aggregates = fillAggregates(program, profile, situation, news)
  const next = findMove(createScene(program, profile, situation), news.some(isAct))
  if (next) move(next.to, next.cause, at)
  profile.segments = findSegments(createScene(program, profile, situation))
  return { profile, transitions }
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  return updateProfile(program, profile, undefined, situation)
}

function noteEvent(
  program: Program,
  profile: Draft,
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
  profile.log = [...log.slice(1 - PROFILE_LOG_EVENTS_MAX), entry]
  noteKnownEvent(program, profile, entry)
  return entry
}

const HUNDREDTH_HOUR_MS = 36_000
