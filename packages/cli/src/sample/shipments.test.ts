import type { SegueEvent } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SENDER_BATCH_EVENTS_MAX } from '../limits.ts'
import { toShipments } from './shipments.ts'
import type { SampleVisitor } from './traffic.ts'

const few = visitorOf([3])
const many = visitorOf([SENDER_BATCH_EVENTS_MAX, SENDER_BATCH_EVENTS_MAX + 1])
const shipments = [...toShipments([few, many], 7)]

test('packs at most one batch of one visit, in order', () => {
  const max = SENDER_BATCH_EVENTS_MAX
  expect(shipments.map(({ events }) => events.length)).toEqual([3, max, max, 1])
  const sent = shipments.slice(1).flatMap(({ events }) => events.map(({ id }) => id))
  expect(sent).toEqual(many.visits.flatMap(({ events }) => events.map(({ id }) => id)))
})

test('says with the last batch of each visitor that they are complete', () => {
  expect(shipments.map(({ completes }) => completes)).toEqual([few, undefined, undefined, many])
})

test('names the version of the site config and the consent', () => {
  expect(shipments[3]?.envelope).toEqual({
    visitor: 'v',
    session: 's1',
    tab: 't1',
    config: 7,
    consent: { personalization: 'granted', measurement: 'granted' },
  })
})

function visitorOf(lengths: readonly number[]): SampleVisitor {
  const visits = lengths.map((length, index) => ({
    envelope: { visitor: 'v', session: `s${index}`, tab: `t${index}` },
    events: Array.from({ length }, (_, seq) => ({ id: `${index}-${seq}`, seq }) as SegueEvent),
  }))
  return { persona: 'runner', userAgent: 'Phone', stage: 'awareness', visits }
}
