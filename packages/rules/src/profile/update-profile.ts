import type { Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { findMove, type MoveCause } from '../journey/find-move.ts'
import type { Transition } from '../journey/transition.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import type { ProfileEvent, Situation } from '../situation.ts'
import { HOUR_SECONDS } from '../time/window.ts'
import { fillAggregates } from './fill-aggregates.ts'
import { isAct, noteEvent } from './note-event.ts'

/** What an event or the time made of a profile. */
export interface Update {
  readonly profile: Profile
  readonly transitions: readonly Transition[]
}

/**
 * The profile after an event, and the moves in the journey that it caused: lapses, and at most one move beside them.
 * Unchanged parts are shared with the profile before; the cost is bounded by the windows, not by the visitor's past.
 * Nothing in the journey stays later than now: a clock that once ran ahead would keep the visitor where they are
 * until then.
 */
export function updateProfile(
  program: Program,
  before: Profile,
  event: ProfileEvent | undefined,
  situation: Situation,
): Update {
  const profile = event ? noteEvent(program, before, event, situation.now) : { ...before }
  const transitions: Transition[] = []
  const now = Math.min(event ? event.at : situation.now, situation.now)
  profile.lastSeen = Math.min(profile.lastSeen, situation.now)
  if (profile.journey.since > situation.now)
    profile.journey = { ...profile.journey, since: situation.now }
  const move = (to: string, cause: MoveCause, due: number) => {
    const { stage: from, since } = profile.journey
    const at = Math.max(due, since)
    const hours = Math.round((at - since) / (HOUR_SECONDS * 10)) / 100
    profile.journey = { stage: to, since: at }
    transitions.push({ from, to, at, cause, hours })
  }
  for (const { id, at } of program.language.options.lapsesOf?.(program, before) ?? []) {
    if (now >= at) move(id, 'lapse', at)
  }
  profile.aggregates = fillAggregates(program, profile, situation, event)
  const scene = createScene(program, profile, situation)
  const next = findMove(scene, !!event && isAct(event.type))
  if (next) move(next.to, next.cause, now)
  // Whether somebody is in a segment can depend on their stage.
  profile.segments = findSegments(next ? createScene(program, profile, situation) : scene)
  return { profile, transitions }
}

/** The profile at a later time, without an event: lapses, stages to leave, windows that ran out. */
export function advanceProfile(program: Program, profile: Profile, situation: Situation): Update {
  return updateProfile(program, profile, undefined, situation)
}
