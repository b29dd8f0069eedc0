import type { Envelope, SegueEvent } from '@segue/protocol'
import { SENDER_BATCH_EVENTS_MAX } from '../limits.ts'
import type { SampleVisitor } from './traffic.ts'

/** What one request carries. The time of sending is added when it leaves. */
export interface Shipment {
  readonly envelope: Envelope
  readonly events: readonly SegueEvent[]
  readonly userAgent: string
  /** The visitor this is the last shipment of, to tell how far the sample is. */
  readonly completes?: SampleVisitor
}

/**
 * Packs what visitors did: each visit apart, since a batch has one session, and in batches as large as the snippet's.
 * `config` is the version of the site config that decided.
 */
export function* toShipments(
  visitors: Iterable<SampleVisitor>,
  config: number,
): Generator<Shipment> {
  for (const visitor of visitors) {
    const { visits, userAgent } = visitor
    const batches = visits.flatMap(({ envelope, events }) =>
      toBatches(events).map((part) => ({ envelope, events: part })),
    )
    for (const [index, { envelope, events }] of batches.entries()) {
      const isLast = index === batches.length - 1
      yield {
        envelope: { ...envelope, config, consent: GRANTED },
        events,
        userAgent,
        ...(isLast && { completes: visitor }),
      }
    }
  }
}

function toBatches(events: readonly SegueEvent[]): readonly (readonly SegueEvent[])[] {
  const count = Math.ceil(events.length / SENDER_BATCH_EVENTS_MAX)
  return Array.from({ length: count }, (_, index) =>
    events.slice(index * SENDER_BATCH_EVENTS_MAX, (index + 1) * SENDER_BATCH_EVENTS_MAX),
  )
}

/** Visitors who decline send nothing, so a sample holds only those who granted. */
const GRANTED = { personalization: 'granted', measurement: 'granted' } as const
