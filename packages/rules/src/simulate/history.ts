import type { JsonObject } from '@segue/protocol'
import type { Traits } from '../situation.ts'

/** What a visitor did, told from outside: from a file, from the collector, or made up. */
export interface History {
  readonly visitor: string
  /** IANA zone. Default UTC. */
  readonly zone?: string
  /** Facts that hold all the time, by namespace. */
  readonly traits?: Traits
  readonly events: readonly HistoryEvent[]
}

/** One thing the visitor did. Times are epoch milliseconds or ISO 8601. */
export interface HistoryEvent {
  readonly at: number | string
  readonly type: string
  readonly path?: string
  readonly props?: JsonObject
  /** Facts of this moment; they come on top of the history's, name by name. */
  readonly traits?: Traits
  /** The session's id, when it is known. Otherwise sessions end as in a browser: by idle time and `sessionEndsAt`. */
  readonly session?: string
}

/** The moment in epoch milliseconds. Throws a `RangeError` for a text that is no time. */
export function toTime(at: number | string): number {
  const time = typeof at === 'number' ? at : Date.parse(at)
  if (Number.isNaN(time))
    throw new RangeError(`${JSON.stringify(at)} is no time. Write it as ISO 8601.`)
  return time
}
