import { type Profile, SESSION_IDLE_MINUTES } from '@segue/protocol'
import { noteEvent } from '../profile/note-event.ts'
import type { Program } from '../program.ts'
import { endsSession } from '../sessions/ends-session.ts'
import type { ProfileEvent } from '../situation.ts'

/**
 * Gives each event the session it belongs to: its own id where it is known, else that of the session before it, unless
 * idle time or `settings.sessionEndsAt` ended that one, as in the visitor's browser. `start` knows nothing yet.
 */
export function createSessions(
  program: Program,
  start: Profile,
): (event: Omit<ProfileEvent, 'session'>, known: string | undefined) => string {
  const { config } = program
  const idleMs = (config.settings?.sessionIdleMinutes ?? SESSION_IDLE_MINUTES) * MINUTE_MS
  let number = 1
  // In a browser a first view has a source, be it a direct one; without any, no campaign would be another.
  let profile = { ...start, source: { first: { kind: 'direct' }, last: {} } } as Profile
  return (event, known) => {
    const isOver = event.at - profile.session.lastAt > idleMs || endsSession(profile, event, config)
    if (isOver) number += 1
    const session = known ?? (isOver ? `session-${number}` : profile.session.id)
    profile = { ...noteEvent(program, profile, { ...event, session }, event.at), log: [] }
    return session
  }
}

const MINUTE_MS = 60_000
