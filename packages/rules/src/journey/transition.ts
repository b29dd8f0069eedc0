import type { Profile } from '@segue/protocol'
import type { Move, MoveCause } from './find-move.ts'

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

/** An update being made. Its profile is a copy: parts of it are replaced, never changed. */
export interface Draft {
  readonly profile: { -readonly [Part in keyof Profile]: Profile[Part] }
  readonly transitions: Transition[]
}

/** Puts the profile in another stage since `at`, and notes the move. */
export function moveTo({ profile, transitions }: Draft, { to, cause }: Move, at: number): void {
  const { stage: from, since } = profile.journey
  const hours = Math.max(0, Math.round((at - since) / HUNDREDTH_HOUR_MS) / 100)
  profile.journey = { stage: to, since: at }
  transitions.push({ from, to, at, cause, hours })
}

const HUNDREDTH_HOUR_MS = 36_000
