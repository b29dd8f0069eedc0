import type { JsonObject } from '@segue/protocol'

/** What a visitor did, in the order the browser counted it, with what the browser made of it. */
export interface WatchedHistory {
  readonly visitor: string
  readonly events: readonly WatchedEvent[]
}

/** One event. `at` is epoch milliseconds. */
export interface WatchedEvent {
  readonly at: number
  readonly type: string
  readonly path: string
  readonly props: JsonObject
  readonly session: string
  /** Whether a server told it; then the rest says nothing. */
  readonly told: boolean
  readonly config: number
  readonly segments: readonly string[]
  /** Empty when the visitor has not granted personalization: then nothing is known of segments either. */
  readonly stage: string
}
