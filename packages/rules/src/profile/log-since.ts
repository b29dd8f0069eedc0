import type { Profile } from '@segue/protocol'

/**
 * The time after which all that the visitor did is in the log, epoch milliseconds; 0 where all of it is. No event that
 * left the log is newer than the oldest in it or, where that one arrived late, than what had been done before it: only a
 * record of a move in the journey, which is no act, can then be newer.
 */
export function logSince({ log, revision, lastSeen }: Profile): number {
  return revision > log.length ? (log[0]?.after ?? log[0]?.at ?? lastSeen) : 0
}
