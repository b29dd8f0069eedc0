import type { SiteConfig } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { openUserTraits } from '../../../identity/user-traits.ts'
import { UNJUDGED_AGAIN_MS } from '../../../standings/limits.ts'
import { damageUser } from '../../../testing/damage-user.ts'
import { createFolder } from '../../../testing/folder.ts'
import { type EventSketch, toEventLine } from '../../../testing/lines.ts'
import { writeSegment } from '../../../testing/segment.ts'
import { SITE_CONFIG } from '../../../testing/site-config.ts'
import { openDuckdbStore } from '../duckdb-store.ts'

const NOON = Date.parse('2026-11-20T12:00:00Z')
const DAY_MS = 86_400_000

const CONFIG: SiteConfig = {
  ...SITE_CONFIG,
  segments: [
    {
      id: 'keen',
      name: 'Keen',
      when: { event: 'view', op: 'at_least', value: 1, within: { days: 7 } },
    },
  ],
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      { id: 'gone', name: 'Gone', lapseAfterDays: 30 },
    ],
  },
}
const AGES = { all: 1, journey: 1, segments: { keen: 1 } }
const ofShop = { site: 'shop' }

async function open() {
  const folder = createFolder()
  const store = await openDuckdbStore({ path: ':memory:', memoryMb: 128 })
  onTestFinished(() => store.close())
  let segments = 0
  return {
    store,
    folder,
    drain(...sketches: readonly Partial<EventSketch>[]) {
      segments += 1
      const lines = sketches.map((sketch, index) =>
        toEventLine({ at: iso(0), type: 'view', stage: 'new', ...sketch }, segments * 100 + index),
      )
      return store.drain(writeSegment(folder, String(segments), lines))
    },
    look: (days = 0, more: object = {}) =>
      store.look({
        ...{ site: 'shop', now: NOON + days * DAY_MS + 60_000, config: CONFIG, version: 1 },
        ...{ ages: AGES, users: folder, ...more },
      }),
    told: async (after = 0) => {
      const moves = await store.listMoves({
        ...{ site: 'shop', webhook: 'w1', after, until: 1_000, limit: 100 },
      })
      return moves.map(({ number, visitor, kind, segment, from, to, reason }) =>
        [number, visitor, kind, segment ?? `${from} → ${to}`, reason].join(' '),
      )
    },
  }
}

test('a visitor who is watched is told in, out and away, each once', async () => {
  const { store, drain, look, told } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'ann', segments: ['keen'] })
  expect(await look()).toEqual({ visitors: 1, newest: 1 })
  expect(await look()).toEqual({ visitors: 0, newest: 1 })
  expect(await told()).toEqual(['1 ann segment_enter keen event'])
  for (const days of [6, 8, 29]) await look(days)
  expect(await told(1)).toEqual(['2 ann segment_exit keen time'])
  await look(31)
  expect(await told(2)).toEqual(['3 ann stage_change new → gone time'])
})

test('who was there before is taken in without a word, and told from then on', async () => {
  const { store, drain, look, told } = await open()
  await drain({ visitor: 'ann', segments: ['keen'] })
  await store.watch({ site: 'shop', on: true, now: NOON })
  await look()
  expect(await told()).toEqual([])
  const members = { segment: 'keen', after: '', limit: 10 }
  expect(await store.listMembers({ ...ofShop, ...members })).toEqual([
    { visitor: 'ann', user: null, since: null },
  ])
  await look(8)
  expect(await told()).toEqual(['1 ann segment_exit keen time'])
  expect(await store.listMembers({ ...ofShop, ...members })).toEqual([])
})

test('nobody is watched on other sites, nor bots, nor visitors without an id that lasts', async () => {
  const { store, drain, look } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'bea', site: 'other' }, { visitor: '' }, { visitor: 'day_x' })
  expect(await look()).toEqual({ visitors: 0, newest: 0 })
  expect(await store.readWatch({ site: 'other', now: NOON })).toMatchObject({
    on: false,
    visitors: 0,
  })
})

test('who takes back consent to personalization leaves every segment, and is no longer known', async () => {
  const { store, drain, look, told } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'ann', segments: ['keen'] })
  await look()
  await drain({ visitor: 'ann', stage: '', seq: 999 })
  await look()
  expect(await told(1)).toEqual(['2 ann segment_exit keen gone'])
  expect(await store.readWatch({ site: 'shop', now: NOON })).toMatchObject({ visitors: 0 })
})

test('an erased visitor leaves neither standing nor moves', async () => {
  const { store, drain, look, told } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'ann', segments: ['keen'] }, { visitor: 'bob', segments: ['keen'] })
  await look()
  await store.erase({ site: 'shop', visitor: 'ann' })
  expect(await told()).toEqual(['2 bob segment_enter keen event'])
  expect(await store.readWatch({ site: 'shop', now: NOON })).toMatchObject({ visitors: 1 })
})

test('a published rule moves visitors who are away, and an unchanged one looks at nobody', async () => {
  const { store, drain, look, told } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'ann', segments: ['keen'] })
  await look()
  expect(await look(1, { version: 2 })).toMatchObject({ visitors: 0 })
  const [keen] = CONFIG.segments
  const strict = { ...keen, when: { event: 'view', op: 'at_least', value: 2 } }
  const ages = { all: 3, journey: 1, segments: { keen: 3 } }
  await look(1, { version: 3, config: { ...CONFIG, segments: [strict] }, ages })
  expect(await told(1)).toEqual(['2 ann segment_exit keen publish'])
})

test.each([
  ['a person', {}, ['1 ann segment_enter pro event']],
  ['a bot', { sender: { bot: 'crawler' } }, []],
])(
  'what is known of the user whom %s names counts for a visitor, or not',
  async (_, line, moves) => {
    const { store, folder, drain, look, told } = await open()
    const when = { trait: 'visitor.plan', op: 'equals', value: 'pro' }
    const identity = { users: { traits: ['plan'] } }
    const config = {
      ...CONFIG,
      segments: [{ id: 'pro', name: 'Pro', when }],
      settings: { identity },
    }
    await openUserTraits(folder).merge('shop', 'u1', { plan: 'pro' })
    await store.watch({ site: 'shop', on: true, now: NOON })
    await drain(
      { visitor: 'ann' },
      { visitor: 'ann', type: 'identify', props: { user: 'u1' }, line },
    )
    await look(0, { config, ages: { ...AGES, segments: { pro: 1 } } })
    expect(await told()).toEqual(moves)
  },
)

test('a visitor who cannot be judged holds nobody up, stays where they stood, and has another turn', async () => {
  const { store, folder, drain, look, told } = await open()
  const config = { ...CONFIG, settings: { identity: { users: { traits: ['plan'] } } } }
  await store.watch({ site: 'shop', on: true, now: NOON })
  const says = (visitor: string, user: string, segments: string[]) => ({
    ...{ visitor, segments, type: 'identify', props: { user } },
  })
  await drain(says('ann', 'u1', ['keen']), says('bob', 'u2', ['keen']))
  await look(0, { config })
  const { merge } = openUserTraits(folder)
  for (const user of ['u1', 'u2']) await merge('shop', user, { plan: 'pro' })
  const repair = damageUser(folder, 'u1')
  await drain(says('ann', 'u1', []), says('bob', 'u2', []))
  expect(await look(0, { config })).toEqual({
    ...{ visitors: 2, newest: 3 },
    unjudged: { visitors: 1, reason: expect.stringContaining('is damaged: it is not JSON') },
  })
  expect(await told(2)).toEqual(['3 bob segment_exit keen event'])
  const { visitors, waiting } = await store.readWatch({ site: 'shop', now: NOON + 60_000 })
  expect([visitors, waiting]).toEqual([2, 0])
  repair()
  const again = UNJUDGED_AGAIN_MS / DAY_MS
  expect(await look(again - 1 / 24, { config })).toMatchObject({ visitors: 0 })
  await look(again, { config })
  expect(await told(3)).toEqual(['4 ann segment_exit keen event'])
})

test('members are pushed to one webhook, and numbers never come again', async () => {
  const { store, drain, look, told } = await open()
  await store.watch({ site: 'shop', on: true, now: NOON })
  await drain({ visitor: 'ann', segments: ['keen'] }, { visitor: 'bob', segments: ['keen'] })
  await look()
  const pushed = { site: 'shop', segment: 'keen', now: NOON }
  expect(await store.pushMembers({ ...pushed, webhook: 'w2' })).toBe(2)
  expect(await store.pushMembers({ ...pushed, webhook: 'w1' })).toBe(2)
  expect(await told(2)).toEqual([
    '5 ann segment_member keen push',
    '6 bob segment_member keen push',
  ])
  await store.watch({ site: 'shop', on: false, now: NOON })
  expect(await told()).toEqual([])
  await store.watch({ site: 'shop', on: true, now: NOON })
  expect(await store.readWatch({ site: 'shop', now: NOON })).toMatchObject({ newest: 6 })
})

function iso(days: number): string {
  return new Date(NOON + days * DAY_MS).toISOString()
}
