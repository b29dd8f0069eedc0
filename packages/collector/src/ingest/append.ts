import type { EventLine } from '../log/log-line.ts'
import { toLogText } from '../log/log-line.ts'
import type { Delivery, IngestTools } from './delivery.ts'

/** Writes the delivery to the log, good and bad events alike, and waits until the disk has it. */
export async function append(delivery: Delivery, tools: IngestTools): Promise<void> {
  const { site, receivedAt, bad } = delivery
  const lines = toEventLines(delivery)
  await tools.append(
    [...lines, ...bad.map((one) => ({ site, receivedAt, bad: one }))].map(toLogText).join(''),
  )
  tools.onAccepted(lines)
}

function toEventLines({ site, receivedAt, sender, batch, events }: Delivery): EventLine[] {
  if (batch === undefined) return []
  const { visitor, session, tab, config } = batch
  return events.map(({ told, ...sound }) => ({
    ...{ site, receivedAt, visitor, session, tab, config },
    ...(sender && { sender }),
    ...sound,
    ...told,
  }))
}
