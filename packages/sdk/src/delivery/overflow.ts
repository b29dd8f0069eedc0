import { QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'
import type { Entry } from './entry.ts'

/**
 * The ids to drop so that a queue keeps within its limits: the oldest ordinary events first, precious ones only
 * when nothing else is left. `entries` are in order of time.
 */
export function findOverflow(entries: readonly Entry[]): string[] {
  let bytes = 0
  for (const entry of entries) bytes += bytesOf(entry)
  let count = entries.length
  const dropped: string[] = []
  for (const precious of [false, true]) {
    for (const entry of entries) {
      if (count <= QUEUE_EVENTS_MAX && bytes <= QUEUE_BYTES_MAX) return dropped
      if (entry.precious !== precious) continue
      dropped.push(entry.id)
      count -= 1
      bytes -= bytesOf(entry)
    }
  }
  return dropped
}

function bytesOf(entry: Entry): number {
  return entry.event.length + entry.envelope.length
}
