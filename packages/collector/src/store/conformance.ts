import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askIngest } from '../testing/ask-ingest.ts'
import { toBadLine, toEventId, toEventLine } from '../testing/lines.ts'
import { openEmpty } from '../testing/open-store.ts'
import { writeSegment } from '../testing/segment.ts'
import { type EventStore, UnreadableSegment } from './event-store.ts'

/** Opens an empty store; when it keeps its data in a file, in this folder. */
export type OpenStore = (folder: string) => Promise<EventStore>

/** The laws of the store contract but for histories, as tests. Every driver passes the same ones. */
export function testEventStore(openStore: OpenStore): void {
  const open = () => openEmpty(openStore)

  const first = toEventLine({ at: NOON, type: 'view_item', props: { price: 12.5 } }, 1)
  const second = toEventLine({ at: NOON, segments: ['runner'], stage: 'decision' }, 2)

  test('an empty store answers with nothing', async () => {
    const { store } = await open()
    expect(await store.listEvents({ site: 'shop', limit: 10 })).toEqual([])
    expect(await store.listBadEvents({ site: 'shop', limit: 10 })).toEqual([])
    expect(await askIngest(store)).toEqual({ ...NOTHING, badByCode: [], planIssues: [] })
  })

  test('events come back as they were sent', async () => {
    const { store, drain } = await open()
    const { event, visitor, receivedAt } = second
    await drain('a', [second])
    expect(await store.listEvents({ site: 'shop', limit: 10 })).toEqual([
      { event, visitor, receivedAt },
    ])
  })

  test('a line with all events of a delivery is each of them, beside lines of one', async () => {
    const { store, drain } = await open()
    const { event, clockShiftMs, ...head } = first
    const plan = { code: 'PLAN_PROP_TYPE', path: 'props.value' }
    const events = [
      { event, clockShiftMs },
      { event: second.event, clockShiftMs: 7, plan },
      { event, clockShiftMs },
    ]
    await drain('a', [{ ...head, events }, second, toBadLine('EVENT_ID_INVALID', 1)])
    const list = await store.listEvents({ site: 'shop', limit: 10 })
    expect(list.map((one) => [one.event, one.visitor])).toEqual([
      [second.event, 'v1'],
      [first.event, 'v1'],
    ])
    expect(await askIngest(store)).toMatchObject({
      ...{ received: 5, good: 2, duplicate: 2, bad: 1 },
      planIssues: [{ code: plan.code, path: plan.path, events: 1 }],
    })
  })

  test('lists are newest first, bounded, and of one site', async () => {
    const { store, drain } = await open()
    const late = { ...first, receivedAt: first.receivedAt + 1 }
    await drain('a', [late, second, toEventLine({ at: NOON, site: 'other' }, 3)])
    const list = await store.listEvents({ site: 'shop', limit: 10 })
    expect(list.map(({ event }) => event.id)).toEqual([late.event.id, second.event.id])
    expect(await store.listEvents({ site: 'shop', limit: 1 })).toEqual(list.slice(0, 1))
  })

  test('an event counts once within a segment, the first of its copies', async () => {
    const { store, drain } = await open()
    const copy = { ...first, receivedAt: first.receivedAt + 5 }
    await drain('a', [first, copy, first])
    expect(await store.listEvents({ site: 'shop', limit: 10 })).toMatchObject([
      { receivedAt: first.receivedAt },
    ])
    expect(await askIngest(store)).toMatchObject({ received: 3, good: 1, duplicate: 2 })
  })

  test('an event counts once across segments, a month later as well', async () => {
    const { store, drain } = await open()
    await drain('a', [first])
    await drain('b', [second, first])
    await drain('c', [{ ...first, receivedAt: first.receivedAt + 30 * DAY_MS }])
    expect(await askIngest(store)).toMatchObject({ received: 4, good: 2, duplicate: 2 })
  })

  test('what a browser dropped counts once, however often it is told', async () => {
    const { store, drain } = await open()
    const { event, visitor, receivedAt } = toEventLine({ at: NOON, dropped: 7 }, 1)
    await drain('a', [toEventLine({ at: NOON, dropped: 7 }, 1)])
    await drain('b', [toEventLine({ at: NOON, dropped: 7 }, 1)])
    expect(await askIngest(store)).toMatchObject({ good: 1, duplicate: 1, dropped: 7 })
    expect(await store.listEvents({ site: 'shop', limit: 10 })).toEqual([
      { event, visitor, receivedAt },
    ])
  })

  test('a segment drained before changes nothing', async () => {
    const { store, drain } = await open()
    await drain('a', [first, toBadLine('EVENT_ID_INVALID', 1)])
    await drain('a', [first, second])
    expect(await askIngest(store)).toMatchObject({ received: 2, good: 1, bad: 1, duplicate: 0 })
  })

  test('the same id counts on two sites', async () => {
    const { store, drain } = await open()
    await drain('a', [first, { ...first, site: 'other' }])
    expect(await askIngest(store)).toMatchObject({ good: 1, duplicate: 0 })
    expect(await askIngest(store, 'other')).toMatchObject({ good: 1, duplicate: 0 })
  })

  test.each([
    ['in 1970', 0],
    ['in the year 10889', 0xffffffffffff],
    ['a week and a second before its arrival', Date.parse(NOON) - 7 * DAY_MS - 1_000],
  ])('an id made %s is still counted once', async (_, time) => {
    const { store, drain } = await open()
    const odd = toEventLine({ at: NOON, id: toEventId(time, 1) })
    await drain('a', [odd, second])
    await drain('b', [odd])
    await drain('c', [first, odd, odd])
    expect(await askIngest(store)).toMatchObject({ received: 6, good: 3, duplicate: 3 })
  })

  test('bad events keep their reason, and stand for as many as they say', async () => {
    const { store, drain } = await open()
    await drain('a', [first, toBadLine('EVENT_ID_INVALID', 10), toBadLine('BATCH_REFUSED', 20, 7)])
    const [newest, oldest] = await store.listBadEvents({ site: 'shop', limit: 10 })
    expect(newest).toMatchObject({ at: 20, code: 'BATCH_REFUSED' })
    const { encoding: _, door: __, whole: ___, ...reason } = toBadLine('EVENT_ID_INVALID', 10).bad
    expect(oldest).toEqual({ at: 10, ...reason })
    expect(await askIngest(store)).toEqual({
      received: 9,
      good: 1,
      bad: 8,
      duplicate: 0,
      dropped: 0,
      bots: 0,
      badByCode: [
        { code: 'BATCH_REFUSED', events: 7 },
        { code: 'EVENT_ID_INVALID', events: 1 },
      ],
      planIssues: [],
    })
  })

  test('a damaged segment is refused as a whole', async () => {
    const { store, folder } = await open()
    const good = writeSegment(folder, 'a', [first])
    const path = join(folder, 'b.ndjson')
    writeFileSync(path, `${JSON.stringify(second)}\n{"site":"shop","rec\0\n`)
    await expect(store.drain({ name: 'b', path })).rejects.toBeInstanceOf(UnreadableSegment)
    await store.drain(good)
    expect(await askIngest(store)).toMatchObject({ received: 1, good: 1 })
  })
}

const NOON = '2026-11-20T12:00:00Z'
const DAY_MS = 86_400_000
const NOTHING = { received: 0, good: 0, bad: 0, duplicate: 0, dropped: 0, bots: 0 }
