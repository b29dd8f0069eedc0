import { Readable } from 'node:stream'
import { deflateSync, gzipSync } from 'node:zlib'
import { BODY_BYTES_MAX, type JsonObject } from '@segue/protocol'
import { expect, test } from 'vitest'
import { BAD_BODY_BYTES_MAX } from '../limits.ts'
import { type EventLine, readLogLine } from '../log/log-line.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { createDelivery } from './delivery.ts'
import { ingest } from './steps.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')

async function take(body: string | Buffer, compressed = false, isLocalOnly = false) {
  const delivery = createDelivery({
    site: 'shop',
    door: 'page',
    receivedAt: NOW,
    stream: Readable.from([Buffer.from(body)]),
    compressed,
    isLocalOnly,
  })
  let text = ''
  const accepted: EventLine[] = []
  await ingest(delivery, {
    admit: () => undefined,
    append: async (appended) => {
      text += appended
    },
    onAccepted: (toLines) => void accepted.push(...toLines()),
  })
  const lines = text.split('\n').filter((line) => line !== '')
  const parsed = lines.flatMap(readLogLine)
  const bad = parsed.flatMap((line) => ('bad' in line ? [line.bad] : []))
  const good = parsed.flatMap((line) => ('event' in line ? [line] : []))
  return { delivery, good, bad, accepted }
}

function toBody(events: readonly unknown[], envelope = {}): string {
  return JSON.stringify(createBatch(events, { sentAt: NOW, ...envelope }))
}

test.each([
  [
    'a text that is no id',
    { ...createEvent({ at: NOW }), id: 'x' },
    'x',
    'EVENT_ID_INVALID',
    '.id',
  ],
  ['a number for an id', { ...createEvent({ at: NOW }), id: 7 }, '', 'EVENT_ID_INVALID', '.id'],
  ['no event', null, '', 'EVENT_NOT_OBJECT', ''],
])('the answer names what is refused by its place where it has no id: %s', async (...row) => {
  const [, wrong, id, code, place] = row
  const { delivery, bad } = await take(toBody([createEvent({ at: NOW }), wrong]))
  expect(delivery.badIds).toEqual([{ id, code, path: `events[1]${place}` }])
  expect(bad).toHaveLength(1)
})

test('good events are written with their envelope, and told to whoever watches', async () => {
  const event = createEvent({ at: NOW, type: 'view_item', props: { price: 3 } })
  const { good, bad, accepted } = await take(toBody([event]))
  const envelope = { visitor: 'visitor', session: 'session', tab: 'tab', config: 1 }
  expect(good).toEqual([{ site: 'shop', receivedAt: NOW, ...envelope, clockShiftMs: 0, event }])
  expect(bad).toEqual([])
  expect(accepted).toEqual(good)
})

test('a bad event costs only itself, and is kept with its reason', async () => {
  const wrong = { ...createEvent({ at: NOW }), type: '9lives' }
  const { delivery, good, bad } = await take(toBody([wrong, createEvent({ at: NOW })]))
  expect(good).toHaveLength(1)
  expect(delivery.badIds).toEqual([{ id: wrong.id, code: 'EVENT_TYPE_INVALID' }])
  expect(bad).toMatchObject([
    { code: 'EVENT_TYPE_INVALID', path: 'events[0].type', received: '"9lives"', events: 1 },
  ])
  expect(JSON.parse(bad[0]!.body)).toEqual(wrong)
})

test.each([
  ['a good event', (props: JsonObject) => toBody([createEvent({ props })])],
  ['a bad event', (props: JsonObject) => toBody([{ ...createEvent({ props }), type: '?' }])],
  ['a refused batch', (props: JsonObject) => toBody([createEvent({ props })], { v: 2 })],
  ['a body that is no JSON', (props: JsonObject) => `${JSON.stringify(props)}]`],
])('no address and no card number of %s is written', async (_, toText) => {
  const { good, bad } = await take(
    toText({ to: 'kim@example.org', paid: '4111 1111 1111 1111', back: '/?token=s3cret&x=1' }),
  )
  expect(good.length + bad.length).toBe(1)
  expect(JSON.stringify([good, bad])).not.toMatch(/kim@example|4111|s3cret/)
})

test('a batch without a visitor brings counts and nothing else, one with a visitor no counts', async () => {
  const none = { visitor: undefined, session: undefined, tab: undefined }
  const count = createEvent({
    ...{ at: Date.parse('2026-11-20T11:00:00Z'), seq: 0, type: 'local_count' },
    page: { url: '', path: '', title: '', referrer: '' },
    props: { count: 'exposure', experience: 'hero', variant: 'runner' },
  })
  const { good, bad } = await take(toBody([count, createEvent({ at: NOW })], none))
  expect(good).toEqual([
    { site: 'shop', receivedAt: NOW, config: 1, clockShiftMs: 0, event: count, ...WITHOUT_IDS },
  ])
  expect(bad).toMatchObject([{ code: 'EVENT_WITHOUT_VISITOR', path: 'events[1].type', events: 1 }])
  const told = await take(toBody([count]))
  expect(told.good).toEqual([])
  expect(told.bad).toMatchObject([{ code: 'EVENT_COUNT_INVALID', path: 'events[0]' }])
})

const ANONYMOUS = { visitor: undefined, session: undefined, tab: undefined }
const PRIVATE = { segments: ['canary-segment'], props: { name: 'canary-prop' } }

test.each([
  ['a batch with ids', [createEvent(PRIVATE)], {}, 'SITE_LOCAL_ONLY'],
  ['a batch with a visitor alone', [], { ...ANONYMOUS, visitor: 'visitor' }, 'SITE_LOCAL_ONLY'],
  ['another event than a count', [createEvent(PRIVATE)], ANONYMOUS, 'SITE_LOCAL_ONLY'],
  ['a damaged event', [{ ...createEvent(PRIVATE), type: 7 }], ANONYMOUS, 'EVENT_TYPE_INVALID'],
  [
    'a count that tells a segment',
    [createEvent({ ...PRIVATE, type: 'local_count' })],
    ANONYMOUS,
    'EVENT_COUNT_INVALID',
  ],
])('in local-only mode %s is refused, and only the reason is kept', async (...row) => {
  const [, events, envelope, code] = row
  const { delivery, good, bad } = await take(toBody(events, envelope), false, true)
  expect(good).toEqual([])
  expect(bad).toEqual([
    {
      ...{ code, path: '', received: '', body: '', encoding: 'utf8', events: 1 },
      ...{ remedy: expect.any(String), id: expect.any(String), door: 'page', whole: false },
    },
  ])
  expect(delivery.badIds).toEqual(events.map(({ id }) => ({ id, code })))
})

test('in local-only mode nothing of a body that is no batch is kept', async () => {
  const { bad } = await take('{"visitor":"canary', false, true)
  expect(bad).toMatchObject([{ code: 'BODY_NOT_JSON', body: '' }])
})

const WITHOUT_IDS = { visitor: '', session: '', tab: '' }

test.each([
  ['gzip that says so', gzipSync, true],
  ['gzip that does not say so', gzipSync, false],
  ['zlib that says so', deflateSync, true],
])('%s is read', async (_, compress, says) => {
  const { good } = await take(compress(toBody([createEvent()])), says)
  expect(good).toHaveLength(1)
})

test.each([
  ['no JSON', '{"v":1,', false, 'BODY_NOT_JSON', 1],
  ['nothing', '', false, 'BODY_NOT_JSON', 1],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), false, 'BODY_NOT_JSON', 1],
  ['damaged gzip', gzipSync('{}').subarray(0, 12), false, 'BODY_COMPRESSION_INVALID', 1],
  ['text that claims to be gzip', '{}', true, 'BODY_COMPRESSION_INVALID', 1],
  ['a list', '[]', false, 'BATCH_NOT_OBJECT', 1],
  ['another wire version', toBody([1, 2], { v: 2 }), false, 'BATCH_VERSION_UNKNOWN', 2],
  ['no visitor', toBody([1, 2, 3], { visitor: '' }), false, 'BATCH_ID_INVALID', 3],
  ['no events', toBody([]), false, 'BATCH_EVENTS_INVALID', 1],
])('%s is refused as a whole, and kept', async (_, body, compressed, code, events) => {
  const { delivery, good, bad } = await take(body, compressed)
  expect(delivery.refusal?.issue.code).toBe(code)
  expect(good).toEqual([])
  expect(bad).toMatchObject([{ code, events }])
  const kept = Buffer.from(bad[0]!.body, bad[0]!.encoding)
  expect(kept).toEqual(Buffer.from(body))
})

test('a refused batch names the ids it can read', async () => {
  const event = createEvent()
  const { delivery } = await take(toBody([event, 7, { id: 'x' }], { tab: '!' }))
  expect(delivery.badIds).toEqual([
    { id: event.id, code: 'BATCH_ID_INVALID' },
    { id: 'x', code: 'BATCH_ID_INVALID', path: 'tab' },
  ])
})

test.each(['denied', 'pending'])(
  'with measurement %s, events are counted and not kept',
  async (state) => {
    const consent = { personalization: 'granted', measurement: state }
    const { delivery, good, bad } = await take(toBody([createEvent(), createEvent()], { consent }))
    expect(good).toEqual([])
    expect(delivery.badIds).toHaveLength(2)
    expect(bad).toMatchObject([{ code: 'CONSENT_NOT_GRANTED', events: 2, body: '' }])
  },
)

test.each([
  ['at the limit', BODY_BYTES_MAX, 'taken'],
  ['one byte above', BODY_BYTES_MAX + 1, 'refused'],
])('a body %s is %s', async (_, bytes, outcome) => {
  const text = toBody([createEvent()])
  const body = text + ' '.repeat(bytes - text.length)
  const sizes = [take(body), take(gzipSync(body))]
  for (const taken of sizes) {
    if (outcome === 'taken') await expect(taken).resolves.toMatchObject({ good: [{}] })
    else await expect(taken).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
  }
})

test('of a large bad body the beginning is kept, cut between characters', async () => {
  const { bad } = await take(`x${'ä'.repeat(BAD_BODY_BYTES_MAX)}`)
  expect(bad[0]?.encoding).toBe('utf8')
  expect(Buffer.byteLength(bad[0]!.body)).toBe(BAD_BODY_BYTES_MAX - 1)
})

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
test.each([
  ['a clock that is right', 0, -MINUTE, -MINUTE],
  ['a clock five minutes behind', -5 * MINUTE, -6 * MINUTE, -6 * MINUTE],
  ['a clock more than five minutes behind', -5 * MINUTE - 1, -6 * MINUTE, -MINUTE + 1],
  ['a clock a year ahead', 365 * DAY, 365 * DAY - MINUTE, -MINUTE],
  ['an old event with a clock that is right', 0, -30 * DAY, -30 * DAY],
  ['an event from the future, up to five minutes', 0, 5 * MINUTE, 5 * MINUTE],
  ['an event from further in the future', 0, 5 * MINUTE + 1, 0],
])('with %s, times become true', async (_, sentAt, at, expected) => {
  const { good } = await take(toBody([createEvent({ at: NOW + at })], { sentAt: NOW + sentAt }))
  expect(good[0]!.event.at - NOW).toBe(expected)
})

test.each([
  ['a clock that is right', 0, -MINUTE, 0],
  ['a clock a day behind', -DAY, -DAY, DAY],
  ['a clock twelve years ahead', 4_383 * DAY, 4_383 * DAY - MINUTE, -4_383 * DAY],
  ['a clock that jumped back a year before the batch left', -365 * DAY, -MINUTE, MINUTE],
  ['an event from the far future with a clock that is right', 0, 90 * DAY, -90 * DAY],
])('with %s, each event says by how much its time was moved', async (_, sentAt, at, shift) => {
  const { good } = await take(toBody([createEvent({ at: NOW + at })], { sentAt: NOW + sentAt }))
  expect(good[0]?.clockShiftMs).toBe(shift)
})
