import { QUEUE_BYTES_MAX, QUEUE_EVENTS_MAX } from '../limits.ts'
import type { Entry } from './entry.ts'

/**
 * The ids to drop so that a queue keeps within its limits: the oldest ordinary events first, precious ones only
 * when nothing else is left. `entries` are in order of time.
 */
export function findOverflow(entries: readonly Entry[]): string[] {
  let count = entries.length
  let bytes = entries.reduce((sum, entry) => sum + bytesOf(entry), 0)
  const fits = () => count <= QUEUE_EVENTS_MAX && bytes <= QUEUE_BYTES_MAX
  if (fits()) return []
  return [...entries]
    .sort((a, b) => Number(a.precious) - Number(b.precious))
    .filter((entry) => {
      if (fits()) return false
      count -= 1
      bytes -= bytesOf(entry)
      return true
    })
    .map(({ id }) => id)
}

function bytesOf({ event, envelope }: Entry): number {
  return event.length + envelope.length
}
