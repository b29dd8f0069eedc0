import { type LineHead, toEventLine, toEventTexts, toLogText } from '../log/log-line.ts'
import type { Delivery, IngestTools } from './delivery.ts'

/** Writes the delivery to the log, good and bad events alike, and waits until the disk has it. */
export async function append(delivery: Delivery, tools: IngestTools): Promise<void> {
  const { site, receivedAt, bad, events } = delivery
  const head = toHead(delivery)
  const good = head === undefined ? '' : toEventTexts(head, events)
  await tools.append(good + bad.map((one) => toLogText({ site, receivedAt, bad: one })).join(''))
  tools.onAccepted(() =>
    head === undefined ? [] : events.map((event) => toEventLine(head, event)),
  )
}

/** What all events of a delivery share. */
function toHead({ site, receivedAt, sender, batch }: Delivery): LineHead | undefined {
  if (batch === undefined) return undefined
  const { visitor, session, tab, config } = batch
  return { site, receivedAt, visitor, session, tab, config, ...(sender && { sender }) }
}
