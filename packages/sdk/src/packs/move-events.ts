import { isRecord, toJson } from '@segue/protocol'
import type { Queue } from '../delivery/queue.ts'
import { parseJson } from '../parse-json.ts'

/**
 * Gives what this page has recorded and not sent yet from one visitor to another: also what waits for a grant, since that
 * would leave later under an id that nobody else has.
 */
export function moveEvents(queue: Queue, { from, to }: { from: string; to: string }): void {
  for (const { text, ...entry } of queue.own()) {
    const envelope = parseJson(entry.envelope)
    if (isRecord(envelope) && envelope.visitor === from)
      queue.add({ ...entry, envelope: toJson({ ...envelope, visitor: to }) })
  }
  for (const { owner, ...entry } of queue.takeWaiting())
    queue.add({ ...entry, owner: owner?.visitor === from ? { ...owner, visitor: to } : owner })
}
