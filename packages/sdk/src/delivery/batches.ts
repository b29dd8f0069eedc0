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
 * Packs entries, in order, into batches of at most `BATCH_EVENTS_MAX` events and `bytesMax` bytes. An event with
 * another envelope than the one before it starts a new batch, so order survives. A single event that is larger than a
 * batch travels alone.
 */
export function toBatches(
  entries: readonly Written[],
  sentAt: number,
  bytesMax: number = BATCH_BYTES_MAX,
): PackedBatch[] {
  const batches: { ids: string[]; body: string; envelope: string }[] = []
  for (const { id, envelope, text } of entries) {
    const batch = batches.at(-1)
    const fits =
      batch?.envelope === envelope &&
      batch.ids.length < BATCH_EVENTS_MAX &&
      batch.body.length + text.length < bytesMax - END.length
    if (fits) {
      batch.ids.push(id)
      batch.body += `,${text}`
    } else {
      const head = `{"v":${WIRE_VERSION},"sentAt":${sentAt},${envelope.slice(1, -1)}`
      batches.push({ ids: [id], envelope, body: `${head},"events":[${text}` })
    }
  }
  return batches.map(({ ids, body }) => ({ ids, body: body + END }))
}

const END = ']}'
