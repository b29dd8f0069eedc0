import type { Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import type { MoveCause } from './find-move.ts'

/** A move in the journey. */
export interface Transition {
  readonly from: string
  readonly to: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly cause: MoveCause
  /** Hours stayed in `from`, in hundredths' precision. */
  readonly hours: number
}

/** What an event or the time made of a profile. */
export interface Update {
  readonly profile: Profile
  readonly transitions: readonly Transition[]
}

/** The profile in another stage since `at`, with the move noted. */
export function moveTo(update: Update, stage: string, at: number, cause: MoveCause): Update {
  const { stage: from, since } = update.profile.journey
  const hours = Math.max(0, Math.round((at - since) / HUNDREDTH_HOUR_MS) / 100)
  return {
    profile: { ...update.profile, journey: { stage, since: at } },
    transitions: [...update.transitions, { from, to: stage, at, cause, hours }],
  }
}

/**
 * Takes a visitor who did nothing until `now` through every stage that takes such visitors, each at its own moment,
 * however late somebody looks.
 */
export function lapse(program: Program, update: Update, now: number): Update {
  const { lastSeen } = update.profile
  let result = update
  for (const { id, lapseMs } of program.lapses) {
    const { stage } = result.profile.journey
    const current = program.stages.find((candidate) => candidate.id === stage)
    if (now - lastSeen >= lapseMs && lapseMs > (current?.lapseMs ?? 0)) {
      result = moveTo(result, id, lastSeen + lapseMs, 'lapse')
    }
  }
  return result
}

const HUNDREDTH_HOUR_MS = 36_000
