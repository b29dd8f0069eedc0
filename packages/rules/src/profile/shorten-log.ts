import { type LogEntry, PROFILE_LOG_EVENTS_MAX } from '@segue/protocol'
import { LOG_CHARS_MAX } from '../limits.ts'

/**
 * The log without its oldest entries, so that it stays within `PROFILE_LOG_EVENTS_MAX` and `LOG_CHARS_MAX`.
 *
 * Measuring all of it with each event would cost too much: it is measured, and cut to a half, when the newest entry is
 * larger than half of what falls to each. All the small ones that can follow fit into the other half.
 */
export function shortenLog(log: readonly LogEntry[]): readonly LogEntry[] {
  const half = LOG_CHARS_MAX / 2
  let from = Math.max(0, log.length - PROFILE_LOG_EVENTS_MAX)
  if (sizeOf(log.at(-1)) > half / PROFILE_LOG_EVENTS_MAX) {
    from = log.length
    for (let chars = 0; from > 0; from -= 1) {
      chars += sizeOf(log[from - 1])
      if (chars > half) break
    }
  }
  return log.slice(from)
}

/** Characters of a value as JSON. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}
