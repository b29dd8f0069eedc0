import type { Profile } from '@segue/protocol'

/** For tests: a profile of somebody who has done nothing yet. */
export function createVisitor(parts: Partial<Profile> = {}): Profile {
  return {
    v: 1,
    visitor: 'V1StGXR8_Z5jdHi6B-myT',
    revision: 0,
    firstSeen: 1_795_000_000_000,
    lastSeen: 1_795_000_000_000,
    session: {
      id: 'session',
      number: 1,
      startedAt: 1_795_000_000_000,
      lastAt: 1_795_000_000_000,
    },
    traits: {},
    source: { first: {}, last: {} },
    aggregates: {},
    segments: [],
    journey: { stage: '', since: 1_795_000_000_000 },
    assignments: {},
    exposures: {},
    log: [],
    ...parts,
  }
}
