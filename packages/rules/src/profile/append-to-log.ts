import { type LogEntry, PROFILE_LOG_EVENTS_MAX } from '@segue/protocol'
import { LOG_CHARS_MAX } from '../limits.ts'
import { sizeOf } from './size-of.ts'

/**
 * The log with an entry more, without its oldest ones as far as it would go beyond `PROFILE_LOG_EVENTS_MAX` or
 * `LOG_CHARS_MAX`.
 *
 * Measuring all of it with each event would cost too much: it is measured, and cut to a half, when the newest entry is
 * larger than half of what falls to each. All the small ones that can follow fit into the other half.
 */
export function appendToLog(log: readonly LogEntry[], entry: LogEntry): readonly LogEntry[] {
  const half = LOG_CHARS_MAX / 2
  // A full log is copied with every event: `concat` would take ten times as long, a push before the cut three times.
  const longer = log.slice()
  longer.splice(0, longer.length + 1 - PROFILE_LOG_EVENTS_MAX)
  longer.push(entry)
  if (sizeOf(entry) > half / PROFILE_LOG_EVENTS_MAX) {
    let from = longer.length
    for (let chars = 0; from > 0; from -= 1) {
      chars += sizeOf(longer[from - 1])
      if (chars > half) break
    }
    longer.splice(0, from)
  }
  return longer
}
