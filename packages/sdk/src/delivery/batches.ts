import { WIRE_VERSION } from '@segue/protocol'
import { BATCH_BYTES_MAX, BATCH_EVENTS_MAX } from '../limits.ts'
import type { Written } from './queue.ts'

/** Entries as one request. */
export interface PackedBatch {
  readonly ids: string[]
  /** A `Batch` of the wire as text; ASCII only, so its length is its size in bytes. */
  readonly body: string
}

/**
 * Packs entries, in order, into batches of at most `BATCH_EVENTS_MAX` events and `bytesMax` bytes. Those of one envelope
 * go together: what several tabs made at the same time is a request for each tab, not for each event. A single event that
 * is larger than a batch travels alone.
 *
 * Each batch is packed, and gets its `sentAt` from `now`, when it is asked for: those before it can have taken long, on
 * a slow network or while the computer slept, and the collector would take that for a clock that is wrong.
 */
export function* toBatches(
  entries: readonly Written[],
  now: () => number,
  bytesMax: number = BATCH_BYTES_MAX,
): Generator<PackedBatch> {
  for (const envelope of new Set(entries.map((entry) => entry.envelope))) {
    let ids: string[] = []
    let body = ''
    for (const { id, text } of entries.filter((entry) => entry.envelope === envelope)) {
      const isFull =
        ids.length >= BATCH_EVENTS_MAX || body.length + text.length >= bytesMax - END.length
      if (body && isFull) {
        yield { ids, body: body + END }
        ids = []
        body = ''
      }
      const head = `{"v":${WIRE_VERSION},"sentAt":${now()},${envelope.slice(1, -1)},"events":[`
      body += (body ? ',' : head) + text
      ids.push(id)
    }
    yield { ids, body: body + END }
  }
}

const END = ']}'
