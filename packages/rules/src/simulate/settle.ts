import type { Decision, Profile } from '@segue/protocol'
import { decide } from '../decide/decide.ts'
import type { Transition } from '../journey/transition.ts'
import { advanceProfile, type Update, updateProfile } from '../profile/update-profile.ts'
import type { Program } from '../program.ts'
import type { Situation } from '../situation.ts'
import type { History } from './history.ts'
import { toWalk } from './walk.ts'

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
 * Takes a history to a moment, epoch milliseconds, as the visitor's browser does: event by event, then one look. It ends
 * where `simulate` ends, without the moments in between. Nothing for a history without events up to then.
 */
export function settle(program: Program, history: History, until: number): Settled | undefined {
  const { start, steps } = toWalk(program, history, until)
  const newest = steps.at(-1)
  if (!newest) return undefined
  const transitions: Transition[] = []
  let profile = start
  const take = (update: Update): void => {
    profile = update.profile
    transitions.push(...update.transitions)
  }
  for (const { event, situation } of steps) {
    take(updateProfile(program, profile, event, situation))
  }
  const situation = { ...newest.situation, now: until }
  take(advanceProfile(program, profile, situation))
  return { profile, situation, decision: decide(program, profile, situation), transitions }
}
