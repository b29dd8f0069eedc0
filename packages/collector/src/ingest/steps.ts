import { append } from './append.ts'
import { checkConsent } from './check-consent.ts'
import { checkEnvelope } from './check-envelope.ts'
import { checkEvents } from './check-events.ts'
import { checkLocalOnly } from './check-local-only.ts'
import { checkServerBatch } from './check-server-batch.ts'
import { checkServerEvents } from './check-server-events.ts'
import { correctTimes } from './correct-times.ts'
import type { Delivery, IngestTools, Step } from './delivery.ts'
import { nameVisitor } from './name-visitor.ts'
import { parse } from './parse.ts'
import { read } from './read.ts'
import { scrubEvents } from './scrub-events.ts'

/** What is done with a delivery before it is written, in this order. */
export const CHECKS: readonly Step[] = [
  read,
  parse,
  checkLocalOnly,
  nameVisitor,
  checkEnvelope,
  checkConsent,
  checkEvents,
  correctTimes,
  scrubEvents,
]

/** The same for what the site's own server sends: it asks for consent itself, and its clock is right. */
export const SERVER_CHECKS: readonly Step[] = [
  read,
  parse,
  checkServerBatch,
  checkServerEvents,
  correctTimes,
  scrubEvents,
]

/**
 * Takes a delivery through its steps. A refusal skips the checks that are left; what was refused is written down like
 * the rest. When it resolves, everything is on disk for good, and the sender may be told. De-duplication comes later,
 * when the log is drained into the store.
 */
export async function ingest(
  delivery: Delivery,
  tools: IngestTools,
  checks: readonly Step[] = CHECKS,
): Promise<void> {
  for (const check of checks) {
    if (delivery.refusal === undefined) await check(delivery, tools)
  }
  await append(delivery, tools)
}
