import { Readable } from 'node:stream'
import type { EventLine } from '../log/log-line.ts'
import { toLogText } from '../log/log-line.ts'
import type { RejectedEvent } from '../store/event-store.ts'
import { createDelivery, type Delivery, type IngestTools } from './delivery.ts'
import { CHECKS, ingest, SERVER_CHECKS } from './steps.ts'

/** What became of a rejected event that was tried again. */
export type ReplayOutcome = 'taken' | 'still bad' | 'not whole'

/** What a replay needs to know about the site, as it is now. */
export type ReplaySite = Pick<Delivery, 'isLocalOnly' | 'plan' | 'readToken'>

/**
 * Takes a rejected event through the checks again, as if it arrived now but when it did, and from whom it did. When
 * something of it is good, that is written together with the end of the old row; otherwise the row stays as it is.
 */
export async function replay(
  row: RejectedEvent,
  site: ReplaySite,
  tools: IngestTools,
): Promise<ReplayOutcome> {
  if (!row.whole) return 'not whole'
  const delivery = createDelivery({
    ...site,
    ...{ site: row.site, door: row.door, receivedAt: row.at, compressed: false },
    ...(row.sender && { sender: row.sender }),
    stream: Readable.from([toBody(row)]),
  })
  let text = ''
  const accepted: EventLine[] = []
  const dryTools: IngestTools = {
    admit: tools.admit,
    append: async (lines) => {
      text += lines
    },
    onAccepted: (toLines) => accepted.push(...toLines()),
  }
  await ingest(delivery, dryTools, row.door === 'server' ? SERVER_CHECKS : CHECKS)
  if (accepted.length === 0) return 'still bad'
  const end = { site: row.site, receivedAt: row.at, replaced: { id: row.id } }
  await tools.append(text + toLogText(end))
  tools.onAccepted(() => accepted)
  return 'taken'
}

/** The body as it would arrive: an event goes back into its envelope. */
function toBody({ body, encoding, envelope }: RejectedEvent): Buffer {
  if (envelope === undefined) return Buffer.from(body, encoding)
  return Buffer.from(JSON.stringify({ ...envelope, events: [JSON.parse(body)] }))
}
