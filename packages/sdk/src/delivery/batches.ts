import { WIRE_VERSION } from '@segue/protocol'
import { BATCH_BYTES_MAX, BATCH_EVENTS_MAX } from '../limits.ts'
import type { Entry } from './entry.ts'

/** Entries as one request: a `Batch` of the wire as text. */
export interface PackedBatch {
  readonly ids: readonly string[]
  /** ASCII only, so its length is its size in bytes. */
  readonly body: string
}

/**
 * Packs entries, in order, into batches of at most `BATCH_EVENTS_MAX` events and `BATCH_BYTES_MAX` bytes. An event
 * with another envelope than the one before it starts a new batch, so order survives. A single event that is larger
 * than a batch travels alone.
 */
export function toBatches(entries: readonly Entry[], sentAt: number): PackedBatch[] {
  const groups: Entry[][] = []
  let bytes = 0
  for (const entry of entries) {
    const group = groups.at(-1)
    const size = entry.event.length + 1
    const fits =
      group?.[0]?.envelope === entry.envelope &&
      group.length < BATCH_EVENTS_MAX &&
      bytes + size <= BATCH_BYTES_MAX
    if (fits) group.push(entry)
    else groups.push([entry])
    bytes = (fits ? bytes : entry.envelope.length + HEAD_BYTES) + size
  }
  return groups.map((group) => ({ ids: group.map(({ id }) => id), body: toBody(group, sentAt) }))
}

function toBody(group: readonly Entry[], sentAt: number): string {
  const envelope = group[0]?.envelope.slice(1, -1)
  const events = group.map(({ event }) => event).join()
  return `{"v":${WIRE_VERSION},"sentAt":${sentAt},${envelope},"events":[${events}]}`
}

/** `{"v":1,"sentAt":1700000000000,` and `,"events":[]}` take 44 bytes. */
const HEAD_BYTES = 64
