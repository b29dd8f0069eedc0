import { PROFILE_VERSION, type Profile, type Session } from '@segue/protocol'
import type { Program } from '../program.ts'

/** A visitor nobody has seen before: in no segment, in the first stage. `now` in epoch milliseconds. */
export function createProfile(
  { config }: Program,
  visitor: string,
  session: Session,
  now: number,
): Profile {
  return {
    v: PROFILE_VERSION,
    visitor,
    revision: 0,
    firstSeen: now,
    lastSeen: now,
    session,
    traits: {},
    source: { first: {}, last: {} },
    aggregates: {},
    segments: [],
    journey: { stage: config.journey.stages[0]?.id ?? '', since: now },
    assignments: {},
    exposures: {},
    log: [],
  }
}
