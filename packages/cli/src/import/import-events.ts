import { BATCH_EVENTS_MAX } from '@segue/protocol'
import { toRefusal } from '../collector-refusal.ts'
import { IMPORT_BATCH_BYTES_MAX } from '../limits.ts'
import { post, type ServerDoor } from './post.ts'
import type { Rejected } from './rejected-rows.ts'
import type { Row } from './rows.ts'
import { toEvent } from './to-event.ts'

/**
 * Sends rows as past events, in batches. `onBatch` hears after each how far it is in the file. Gives how many were good:
 * stored, or stored before.
 */
export async function importEvents(
  rows: AsyncIterable<Row>,
  door: ServerDoor,
  { isCsv, rejected, onBatch }: ImportOptions,
): Promise<number> {
  let batch: Waiting[] = []
  let [bytes, good] = [0, 0]

  async function send(): Promise<void> {
    const last = batch.at(-1)
    if (last === undefined) return
    good += await sendBatch(batch, door, rejected)
    batch = []
    bytes = 0
    onBatch(last.row)
  }

  for await (const row of rows) {
    if (row.fields === undefined) {
      rejected.add(row, { code: 'ROW_NOT_OBJECT', path: '' })
      continue
    }
    const event = toEvent(row.fields, isCsv)
    const size = Buffer.byteLength(JSON.stringify(event)) + 1
    if (batch.length === BATCH_EVENTS_MAX || bytes + size > IMPORT_BATCH_BYTES_MAX) await send()
    batch.push({ row, event })
    bytes += size
  }
  await send()
  return good
}

/** How an import reads, and whom it tells. */
export interface ImportOptions {
  readonly isCsv: boolean
  readonly rejected: Rejected
  /** Everything up to this row is done. */
  readonly onBatch: (row: Row) => void
}

interface Waiting {
  readonly row: Row
  readonly event: object
}

async function sendBatch(batch: readonly Waiting[], door: ServerDoor, rejected: Rejected) {
  const events = batch.map(({ event }) => event)
  const response = await post(door, '/v1/server/events', { v: 1, via: 'import', events })
  if (!response.ok) throw await toRefusal(response, '/v1/server/events')
  const { good, bad } = (await response.json()) as Answer
  for (const { code, path = '' } of bad) {
    const [, index = '', place = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const { row } = batch[Number(index)] ?? {}
    if (row !== undefined) rejected.add(row, { code, path: place })
  }
  return good
}

interface Answer {
  readonly good: number
  readonly bad: readonly { readonly code: string; readonly path?: string }[]
}
