import { EVENT_TYPES, isRecord, type JsonObject, type Profile } from '@segue/protocol'
import { PROFILE_VALUE_CHARS_MAX, VISITOR_TRAITS_MAX } from '../limits.ts'
import type { Program } from '../program.ts'
import type { ProfileEvent } from '../situation.ts'
import { appendToLog } from './append-to-log.ts'
import { sizeOf } from './size-of.ts'

/** A profile being made: a copy, parts of which are replaced, never changed. */
export type Draft = { -readonly [Part in keyof Profile]: Profile[Part] }

/**
 * The profile after an event, but for aggregates, segments and journey; Segue's own types of events are known to it.
 * The visit's last act never stays later than `now`: a clock that once ran ahead would keep the visit going until then.
 */
export function noteEvent(
  program: Program,
  profile: Profile,
  event: ProfileEvent,
  now: number,
): Draft {
  const { session, lastSeen } = profile
  // Records of moves lie no later than the newest move, but may lie later than the newest act.
  const after = Math.max(lastSeen, profile.journey.since)
  const { session: id, type, at, path, props } = event
  const { user, traits, source } = props
  const moment = Math.min(at, now)
  const actedAt = isAct(type) ? moment : 0
  const noted: Draft = {
    ...profile,
    revision: profile.revision + 1,
    lastSeen: Math.max(lastSeen, actedAt),
    session:
      session.id === id
        ? { ...session, lastAt: Math.max(Math.min(session.lastAt, now), actedAt) }
        : { id, number: session.number + 1, startedAt: moment, lastAt: moment },
    log: appendToLog(profile.log, { type, at, path, props, ...(after > at && { after }) }),
  }
  if (type === EVENT_TYPES.identify) {
    if (typeof user === 'string') noted.user = user
    const all = Object.entries({ ...noted.traits, ...(isRecord(traits) && traits) })
    noted.traits = Object.fromEntries(
      all.filter(isSmall).slice(0, VISITOR_TRAITS_MAX),
    ) as JsonObject
  }
  if (type === EVENT_TYPES.pageView && isRecord(source) && isSmall(source)) {
    const { first, last } = noted.source
    noted.source = {
      first: Object.keys(first)[0] ? first : (source as JsonObject),
      last: source.kind === 'direct' ? last : (source as JsonObject),
    }
  }
  program.language.options.noteExposure?.(noted, program, event, now)
  return noted
}

/** True for what a visitor did: Segue's own record of a move in the journey neither wakes a visitor nor keeps one. */
export function isAct(type: string): boolean {
  return type !== EVENT_TYPES.stageChange
}

function isSmall(value: unknown): boolean {
  return sizeOf(value) <= PROFILE_VALUE_CHARS_MAX
}
