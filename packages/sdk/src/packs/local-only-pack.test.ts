// @vitest-environment happy-dom
import {
  type Consent,
  EVENT_TYPES,
  findCountIssue,
  isEventId,
  type JsonObject,
  parseBatch,
  parseEvent,
  type SegueEvent,
  type SiteConfig,
  toJson,
} from '@segue/protocol'
import { beforeEach, expect, test } from 'vitest'
import { toBatches } from '../delivery/batches.ts'
import { createEventId } from '../event-ids.ts'
import { toConsentParts } from '../testing/consent-parts.ts'
import { createListQueue } from '../testing/list-queue.ts'
import { LOCAL_ONLY_PACK } from './local-only-pack.ts'

beforeEach(() => localStorage.clear())

const variants = [{ id: 'a', name: 'A', changes: [] }]
const hero = { id: 'hero', name: 'Hero', state: 'running', mode: 'personalize', variants } as const
const config: SiteConfig = { ...toConsentParts({ localOnly: true }).config, experiences: [hero] }
const EXPOSURE = { experience: 'hero', variant: 'a' }

function wrap(consent: Partial<Consent> = {}) {
  const state: Consent = { personalization: 'granted', measurement: 'granted', ...consent }
  const { queue, added, cleared } = createListQueue()
  const wrapped = LOCAL_ONLY_PACK.wrapQueue?.(queue, config, () => state) ?? queue
  const record = (type: string, props: JsonObject, isReady = true) => {
    const whose = { visitor: 'visitor-1', session: 'session-1', tab: 'tab-1' }
    const envelope = isReady ? toJson({ ...whose, config: 7, consent: state }) : ''
    const page = { url: 'https://shop.example/?u=1', path: '/', title: 'Shop', referrer: '' }
    const event: SegueEvent = {
      ...{ id: 'x', at: 1_795_000_123_456, seq: 12, type, page, props },
      ...{ segments: ['runner'], stage: 'decision', variants: { hero: 'a' } },
    }
    wrapped.add({ id: event.id, envelope, isPrecious: false, event })
  }
  return { added, cleared, record, ...wrapped }
}

test('an exposure becomes a count that the collector takes and that tells nothing else', () => {
  const { added, record } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE)
  const [batch] = toBatches(
    added.map((entry) => ({ ...entry, text: toJson(entry.event) })),
    () => 1_795_000_124_000,
  )
  expect(batch?.body).not.toMatch(/visitor-1|session-1|tab-1|runner|decision|shop\.example|123456/)
  const parsed = parseBatch(JSON.parse(batch?.body ?? ''))
  expect(parsed).toMatchObject({ ok: true, value: { visitor: '', config: 7 } })
  const event = parsed.ok && parseEvent(parsed.value.events[0])
  expect(event).toMatchObject({ ok: true })
  expect(added[0] && findCountIssue(added[0].event, true, 'event')).toBeUndefined()
  expect(added[0]?.event.props).toEqual({ count: 'exposure', ...EXPOSURE })
})

test('the id of a count tells the hour alone, also in a build that makes all ids in one module', () => {
  createEventId(1_795_000_123_456)
  const { added, record } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE)
  const [{ event }] = added as [(typeof added)[number]]
  expect(isEventId(event.id)).toBe(true)
  expect(Number.parseInt(event.id.slice(0, 13).replace('-', ''), 16)).toBe(event.at)
  expect(event.at % 3_600_000).toBe(0)
})

test('other events end here', () => {
  const { added, record } = wrap()
  for (const type of ['page_view', 'identify', EVENT_TYPES.stageChange]) record(type, EXPOSURE)
  expect(added).toEqual([])
  expect(localStorage.length).toBe(0)
})

test('the next page knows what was counted', () => {
  wrap().record(EVENT_TYPES.exposure, EXPOSURE)
  const { added, record } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE)
  expect(added).toEqual([])
})

test('what waits for consent waits as it is, and counts when it is released', () => {
  const { added, record } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE, false)
  expect(added[0]?.event.type).toBe(EVENT_TYPES.exposure)
  expect(localStorage.length).toBe(0)
})

test.each(['pending', 'denied'] as const)(
  'while personalization is %s nothing counts',
  (personalization) => {
    const { added, record } = wrap({ personalization })
    record(EVENT_TYPES.exposure, EXPOSURE)
    expect(added).toEqual([])
    expect(localStorage.length).toBe(0)
  },
)

test('what was counted is forgotten with the queue, and with consent to personalization', () => {
  const { record, clear, cleared } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE)
  expect(localStorage.length).toBe(1)
  clear()
  expect(localStorage.length).toBe(0)
  expect(cleared.times).toBe(1)
  record(EVENT_TYPES.exposure, EXPOSURE)
  wrap({ personalization: 'denied' }).takeWaiting()
  expect(localStorage.length).toBe(0)
})

test.each(['junk', '[]', '{"hero":1}', 'null'])('%s in storage counts as nothing', (text) => {
  localStorage.setItem('segue:shop:counts', text)
  const { added, record } = wrap()
  record(EVENT_TYPES.exposure, EXPOSURE)
  expect(added).toHaveLength(1)
})
