import type { Profile } from '@segue/protocol'

/**
 * The time after which all that happened is in the log, epoch milliseconds; 0 where all of it is. No event that left the
 * log is newer than the oldest in it or, where that one arrived late, than what had been before it. Of a profile without
 * a log, as a summary is one, a record of a move in the journey can be newer.
 */
export function logSince({ log, revision, lastSeen }: Profile): number {
  return revision > log.length ? (log[0]?.after ?? log[0]?.at ?? lastSeen) : 0
}
