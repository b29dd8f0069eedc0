import { LOG_QUEUE_BATCHES_MAX, LOG_QUEUE_BYTES_MAX } from '../limits.ts'
import { createShares } from './shares.ts'

/** What waits for the disk, by whose it is. */
export interface LogQueue {
  /** Whether there is room for one more batch of theirs, however small. */
  readonly hasRoom: (whose: string) => boolean
  /** Adds a batch of so many bytes; false, and nothing added, where there is no room for it. */
  readonly add: (whose: string, bytes: number) => boolean
  readonly remove: (whose: string, bytes: number) => void
}

/** Nothing waits yet. Batches and bytes are bounded apart: many small batches take as long to check as a few large ones. */
export function createLogQueue(): LogQueue {
  const batches = createShares(LOG_QUEUE_BATCHES_MAX)
  const bytes = createShares(LOG_QUEUE_BYTES_MAX)
  return {
    hasRoom: (whose) => batches.hasRoom(whose, 1) && bytes.hasRoom(whose, 1),
    add(whose, length) {
      if (!batches.hasRoom(whose, 1) || !bytes.hasRoom(whose, length)) return false
      batches.add(whose, 1)
      bytes.add(whose, length)
      return true
    },
    remove(whose, length) {
      batches.add(whose, -1)
      bytes.add(whose, -length)
    },
  }
}
