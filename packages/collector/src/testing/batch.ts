import type { Batch, SegueEvent } from '@segue/protocol'
import { toEventId } from './lines.ts'

/** A batch as the snippet sends it, with consent granted, of events that happen now. */
export function createBatch(events: readonly unknown[], envelope: Partial<Batch> = {}): Batch {
  return {
    v: 1,
    sentAt: Date.now(),
    visitor: 'visitor',
    session: 'session',
    tab: 'tab',
    config: 1,
    consent: { personalization: 'granted', measurement: 'granted' },
    events: events as SegueEvent[],
    ...envelope,
  }
}

/** An event that passes every check, with an id that no other in this process has. */
export function createEvent(event: Partial<SegueEvent> = {}): SegueEvent {
  made += 1
  return {
    id: toEventId(Date.now(), made),
    at: Date.now(),
    seq: made,
    type: 'page_view',
    page: { url: 'https://shop.example/', path: '/', title: 'Shop', referrer: '' },
    props: {},
    segments: [],
    stage: '',
    variants: {},
    ...event,
  }
}

let made = 0
