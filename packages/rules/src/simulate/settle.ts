import type { Decision, Profile } from '@segue/protocol'
import { decide } from '../decide/decide.ts'
import type { Transition } from '../journey/transition.ts'
import { advanceProfile, type Update, updateProfile } from '../profile/update-profile.ts'
import type { Program } from '../program.ts'
import type { Situation } from '../situation.ts'
import type { History } from './history.ts'
import { SIMULATED_LOOKS_MAX } from './limits.ts'
import { nextChange } from './next-change.ts'
import { toWalk, type WalkStep } from './walk.ts'

/** Where a history leads. */
export interface Settled {
  readonly profile: Profile
  /** The moment looked at. */
  readonly situation: Situation
  /** What is decided at the moment looked at, on the page of the newest event. */
  readonly decision: Decision
  /** All moves in the journey on the way. */
  readonly transitions: readonly Transition[]
}

/**
 * Makes a function that takes histories to a moment by the shortest way: it ends where `simulate` ends, without the
 * moments in between. Between events only the journey can go on by time alone, so nothing else is looked at there.
 * Nothing for a history without events.
 */
export function createSettle(
  program: Program,
): (history: History, until: number) => Settled | undefined {
  const { journey } = program.config
  const isAsking = JSON.stringify(journey).includes('"segment"')
  const journeyOnly = { ...program, experiences: [], segments: isAsking ? program.segments : [] }
  return (history, until) => {
    const { start, steps } = toWalk(program, history, until)
    const transitions: Transition[] = []
    let profile = start
    const take = (update: Update): void => {
      profile = update.profile
      transitions.push(...update.transitions)
    }
    const pass = (situation: Situation, end: number): void => {
      let next = nextChange(journeyOnly, profile, situation)
      for (let looks = 0; next && next <= end && looks < SIMULATED_LOOKS_MAX; looks += 1) {
        const then = { ...situation, now: next }
        take(advanceProfile(program, profile, then))
        next = nextChange(journeyOnly, profile, then)
      }
    }
    let before: WalkStep | undefined
    for (const step of steps) {
      if (before) pass(before.situation, step.event.at - 1)
      take(updateProfile(program, profile, step.event, step.situation))
      before = step
    }
    if (!before) return undefined
    pass(before.situation, until)
    const situation = { ...before.situation, now: Math.max(until, before.event.at) }
    const decision = decide(program, profile, situation)
    return {
      profile: { ...profile, segments: decision.segments },
      situation,
      decision,
      transitions,
    }
  }
}
