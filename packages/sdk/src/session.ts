import type { Session } from '@segue/protocol'

/** True when a session ended before `at`: more than `idleMinutes` passed without an event. A clock that steps back ends none. */
export function isIdle(session: Session, at: number, idleMinutes: number): boolean {
  return at - session.lastAt > idleMinutes * MINUTE_MS
}

const MINUTE_MS = 60_000
