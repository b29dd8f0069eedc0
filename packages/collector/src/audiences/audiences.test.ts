import { expect, test, vi } from 'vitest'
import { createMemoryStore } from '../store/memory/memory-store.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createAudiences } from './audiences.ts'
import { createDesk, type Desk } from './desk.ts'
import { REPLAY_VISITORS_MAX } from './limits.ts'

const NOON = '2026-11-20T12:00:00Z'
const QUESTION = { site: 'shop', published: SITE_CONFIG, config: SITE_CONFIG, rules: [] }
const DAY_MS = 86_400_000
const BOUGHT = { event: 'purchase', op: 'at_least', value: 1 }

/** A store with Ann, who looked three times, and Bob, who looked twice; and a desk that is watched. */
async function open(openDesk: () => Desk = createDesk) {
  const store = createMemoryStore()
  const folder = createFolder()
  const act = (visitor: string, type: string, number: number) =>
    toEventLine({ at: NOON, visitor, type, stage: 'awareness' }, number)
  const drain = (name: string, lines: Parameters<typeof writeSegment>[2]) =>
    store.drain(writeSegment(folder, name, lines))
  const looks = [1, 2, 3].map((number) => act('ann', 'view_item', number))
  await drain('a', [...looks, act('bob', 'view_item', 4), act('bob', 'view_item', 5)])
  const told = vi.spyOn(store, 'listToldHistories')
  const onError = vi.fn()
  const now = () => Date.parse(NOON) + 60_000
  const audiences = createAudiences({ store, openDesk, now, onError })
  const count = (more = {}, signal = new AbortController().signal) =>
    audiences.count({ ...QUESTION, from: 0, ...more }, signal)
  const asked = () => told.mock.calls.flatMap(([{ visitors }]) => visitors)
  const replay = (more = {}) =>
    audiences.replay({ ...QUESTION, from: 0, ...more }, new AbortController().signal)
  return { audiences, count, replay, drain, act, asked, onError }
}

test('segments and rules are counted among the newest visitors, with who lacks what', async () => {
  const { count } = await open()
  const answer = await count({ rules: [{ segment: 'runner' }, BOUGHT], segment: 'runner' })
  expect(answer).toEqual({
    asOf: Date.parse(NOON) + 60_000,
    visitors: 2,
    all: 2,
    known: 2,
    next: null,
    segments: [{ segment: 'runner', visitors: 1 }],
    rules: [1, 0],
    overlap: [],
    outside: {
      visitor: 'bob',
      events: 2,
      lastAt: Date.parse(NOON),
      lacks: ['1 more for: did view_item at least 3 times (now 2)'],
    },
  })
})

test('the overlap is that of the segment asked about with each other one', async () => {
  const { count } = await open()
  const seen = { id: 'seen', name: 'Seen', when: { event: 'view_item', op: 'at_least', value: 1 } }
  const config = { ...SITE_CONFIG, segments: [...SITE_CONFIG.segments, seen] }
  const { overlap } = await count({ config, segment: 'seen' })
  expect(overlap).toEqual([{ segment: 'runner', visitors: 1 }])
})

test('a replay tells who would enter and leave, move on and see something else', async () => {
  const { replay } = await open()
  const when = { event: 'view_item', op: 'at_most', value: 2 }
  const { journey } = SITE_CONFIG
  const decision = { ...journey.stages[1]!, enter: { segment: 'runner' } }
  const { report, ...about } = await replay({
    config: {
      ...SITE_CONFIG,
      segments: [{ ...SITE_CONFIG.segments[0], when }],
      journey: { stages: [journey.stages[0]!, decision] },
    },
  })
  const asOf = Date.parse(NOON) + 60_000
  expect(about).toEqual({ asOf, since: asOf - 30 * DAY_MS, all: 2, known: 2, next: null })
  const [ann, bob] = ['ann', 'bob'].map((visitor) => ({ visitors: 1, examples: [visitor] }))
  expect(report.segments).toEqual([
    { segment: 'runner', before: 1, after: 1, entered: bob, left: ann },
  ])
  // Ann was a runner with her first look, and a stage is not left by leaving the segment.
  expect(report.stages).toEqual([
    { from: 'awareness', to: 'decision', visitors: 2, examples: ['ann', 'bob'] },
  ])
  expect(report.arms.map(({ from, to }) => [from, to])).toEqual([
    ['runner', null],
    [null, 'runner'],
  ])
})

test('a replay goes on where it ended, on the visitors of its beginning, those of the last days', async () => {
  const { replay, drain } = await open()
  const visitors = Array.from({ length: REPLAY_VISITORS_MAX }, (_, index) => `v${1_000 + index}`)
  const sketch = { stage: 'awareness', at: NOON }
  await drain('b', [
    ...visitors.map((visitor, index) => toEventLine({ ...sketch, visitor }, 100 + index)),
    toEventLine({ ...sketch, visitor: 'old', at: '2026-10-01T12:00:00Z' }, 99),
  ])
  const first = await replay()
  expect([first.all, first.known, first.next, first.report.visitors]).toEqual([
    ...[REPLAY_VISITORS_MAX + 2, REPLAY_VISITORS_MAX + 3],
    ...[REPLAY_VISITORS_MAX, REPLAY_VISITORS_MAX],
  ])
  await drain('c', [toEventLine({ ...sketch, at: '2026-11-20T12:00:59Z', visitor: 'late' }, 400)])
  const begun = { asOf: Date.parse(NOON) + 30_000, from: first.next }
  const last = await replay(begun)
  expect([last.asOf, last.all, last.next, last.report.visitors]).toEqual([
    ...[begun.asOf, first.all, null, 2],
  ])
})

test('counting goes on from one on, by the moment of its beginning', async () => {
  const { count, drain, act } = await open()
  await drain('b', [act('bob', 'purchase', 6)])
  const before = { asOf: Date.parse(NOON) - 1, from: 0, rules: [BOUGHT] }
  expect(await count(before)).toMatchObject({ asOf: before.asOf, visitors: 0, rules: [0] })
  expect(await count({ from: 0, rules: [BOUGHT] })).toMatchObject({ visitors: 2, rules: [1] })
  const rest = await count({ from: 1, rules: [BOUGHT] })
  expect([rest.visitors, rest.all, rest.next]).toEqual([1, 2, null])
})

test('a second question asks the store only for visitors of whom it has more by now', async () => {
  const { count, drain, act, asked } = await open()
  await count()
  expect(asked()).toEqual(['ann', 'bob'])
  await drain('b', [act('bob', 'view_item', 6)])
  const { segments } = await count()
  expect(segments).toEqual([{ segment: 'runner', visitors: 2 }])
  expect(asked()).toEqual(['ann', 'bob', 'bob'])
})

test('a question that nobody waits for is not answered, and the next one is', async () => {
  const { count } = await open()
  await expect(count({}, AbortSignal.abort())).rejects.toMatchObject({
    code: 'AUDIENCES_TOO_SLOW',
  })
  expect((await count()).visitors).toBe(2)
})

test('a desk that broke down is replaced, and everything is brought to it again', async () => {
  let opened = 0
  const { count, asked, onError } = await open(() => {
    opened += 1
    const broken = { count: () => Promise.reject(new Error('gone')) }
    return opened === 1 ? { ...createDesk(), ...broken } : createDesk()
  })
  await expect(count()).rejects.toMatchObject({ code: 'AUDIENCES_TOO_SLOW' })
  expect(onError).toHaveBeenCalledWith(new Error('gone'))
  expect((await count()).visitors).toBe(2)
  expect(asked()).toEqual(['ann', 'bob', 'ann', 'bob'])
})

test('the vocabulary has types, properties and values, most frequent first', async () => {
  const { audiences, drain } = await open()
  const items = [{ category: 'shoes', price: 9 }, { category: 'shoes' }, { category: 'hats' }]
  const identify = { type: 'identify', props: { user: 'u1', traits: { plan: 'pro' } } }
  await drain('b', [
    toEventLine({ at: NOON, visitor: 'ann', stage: 'awareness', type: 'buy', props: { items } }, 7),
    toEventLine({ at: NOON, visitor: 'ann', stage: 'awareness', ...identify }, 8),
  ])
  const question = { site: 'shop', published: SITE_CONFIG }
  const words = await audiences.listWords(question, new AbortController().signal)
  expect(words.events.map(({ type, visitors }) => [type, visitors])).toEqual([
    ['view_item', 2],
    ['buy', 1],
    ['identify', 1],
  ])
  expect(words.events[1]?.properties).toEqual([
    { path: 'items.category', values: ['shoes', 'hats'] },
    { path: 'page.path', values: ['/'] },
    { path: 'items.price', values: [9] },
  ])
  expect(words.traits).toEqual([{ path: 'plan', values: ['pro'] }])
})
