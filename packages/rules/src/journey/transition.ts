import type { Profile } from '@segue/protocol'
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
export function moveTo(
  { profile, transitions }: Update,
  { to, cause }: Pick<Transition, 'to' | 'cause'>,
  at: number,
): Update {
  const { stage: from, since } = profile.journey
  const hours = Math.max(0, Math.round((at - since) / HUNDREDTH_HOUR_MS) / 100)
  return {
    profile: { ...profile, journey: { stage: to, since: at } },
    transitions: [...transitions, { from, to, at, cause, hours }],
  }
}

const HUNDREDTH_HOUR_MS = 36_000
