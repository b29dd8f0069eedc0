/** One event in the queue, as text, so that sending it costs no second serialization. */
export interface Entry {
  /** The event's id: keys sort by time. */
  readonly id: string
  /** Its envelope as JSON. Only events with equal envelopes travel together. */
  readonly envelope: string
  /** The event as JSON, ASCII only. */
  readonly event: string
  /** Exposures and goals: the last to be dropped when the queue overflows. */
  readonly precious: boolean
}
