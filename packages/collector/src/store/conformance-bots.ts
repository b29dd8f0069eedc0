import type { AudienceReport, JsonObject } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { toUserVisitor } from '../ingest/user-visitor.ts'
import { FAST_VIEWS_MAX } from '../limits.ts'
import type { EventLine } from '../log/log-line.ts'
import { askIngest } from '../testing/ask-ingest.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import type { OpenUpkept } from './conformance-upkeep.ts'

/** The laws of the store contract about events of programs, as tests. Every driver passes the same ones. */
export function testBots(openStore: OpenUpkept): void {
  async function openWith(lines: EventLine[]) {
    const folder = createFolder()
    const store = await openStore(folder)
    onTestFinished(() => store.close())
    await store.drain(writeSegment(folder, 'a', lines))
    const period = { from: 0, until: Date.parse(NOON) + 3_600_000 }
    const question = {
      report: 'audience',
      site: 'shop',
      ...period,
      goals: [],
      siteGoals: [],
      zone: 'UTC',
    } as const
    const audience = (await store.report(question)) as AudienceReport
    const stored = await store.listEvents({ site: 'shop', limit: 500 })
    const { histories } = await store.listHistories({
      site: 'shop',
      after: '',
      until: period.until,
    })
    const bots = stored.flatMap(({ bot }) => (bot === undefined ? [] : [bot]))
    const { visitors, people } = audience
    return { visitors, people, histories, bots, counts: await askIngest(store), store }
  }

  test('events of bots are stored and counted as such, and no report or history has them', async () => {
    const human = toEventLine({ at: NOON, visitor: 'ann' }, 1)
    const crawler = toEventLine({ at: NOON, visitor: 'eve' }, 2)
    const lines = [human, { ...crawler, sender: { bot: 'crawler' } }]
    const { visitors, histories, bots, counts } = await openWith(lines)
    expect([visitors, histories.length, bots]).toEqual([1, 1, ['crawler']])
    expect(counts).toMatchObject({ received: 2, good: 2, bots: 1 })
  })

  test.each([
    ['as fast as people can be', FAST_VIEWS_MAX, []],
    ['faster than people', FAST_VIEWS_MAX + 1, ['too_fast']],
  ])('a visitor who opens pages %s is told by it', async (_, views, expected) => {
    const lines = Array.from({ length: views }, (_, number) =>
      toEventLine({ at: NOON, visitor: 'eve' }, number),
    )
    const slow = toEventLine({ at: NOON, visitor: 'ann' }, 900)
    const { visitors, bots } = await openWith([...lines, slow])
    expect([visitors, [...new Set(bots)]]).toEqual([2 - expected.length, expected])
    expect(bots).toHaveLength(expected.length * views)
  })

  const ann = toIdentify('ann', 1, { user: 'u1' })
  const bob = toIdentify('bob', 2, { user: 'u2' })
  /** Says that it is both, and that one was the other before. */
  const both = [
    toIdentify('eve', 3, { user: 'u1' }),
    toIdentify('eve', 4, { user: 'u2', previous: 'u1' }),
  ]
  const views = Array.from({ length: FAST_VIEWS_MAX + 1 }, (_, number) =>
    toEventLine({ at: NOON, visitor: 'eve' }, 10 + number),
  )

  test.each([
    ['by its name', [ann, bob, ...both.map(toCrawler)]],
    ['by its name, before those it means', [...both.map(toCrawler), ann, bob]],
    ['by how fast it is', [ann, bob, ...both, ...views]],
    ['in the browser of one of them', [ann, bob, toCrawler(toIdentify('ann', 5, { user: 'u2' }))]],
  ])('a bot, told %s, merges nobody with who it says it is', async (_, lines) => {
    const { people } = await openWith(lines)
    expect(people).toBe(2)
  })

  test('the same words of a person make one of two', async () => {
    expect((await openWith([ann, bob, ...both])).people).toBe(1)
  })

  test('what a server tells of a user goes to no bot that said it was this user', async () => {
    const sale = toEventLine({ at: NOON, visitor: toUserVisitor('u1'), type: 'purchase' }, 9)
    const told = { ...sale, via: 'server', user: 'u1' } as const
    const { store } = await openWith([ann, ...both.map(toCrawler), told])
    const stored = await store.listEvents({ site: 'shop', limit: 9 })
    expect(stored.find(({ event }) => event.type === 'purchase')?.visitor).toBe('ann')
  })

  test('what a bot said first keeps no server from saying the same', async () => {
    const crawler = toCrawler(toIdentify('cat', 3, { user: 'u1' }))
    const mail = toEventLine({ at: NOON, visitor: 'cat', type: 'mail_open' }, 9)
    const { people } = await openWith([ann, crawler, { ...mail, via: 'server', user: 'u1' }])
    expect(people).toBe(1)
  })

  test('nobody is found by the user that a bot named in their place', async () => {
    const { store } = await openWith([ann, toCrawler(toIdentify('ann', 5, { user: 'u2' }))])
    const question = { site: 'shop', until: Date.parse(NOON), limit: 9 }
    expect((await store.findVisitors({ ...question, named: 'u2' })).visitors).toEqual([])
    const visitor = await store.readVisitor({ ...question, visitor: 'ann' })
    expect(visitor?.user).toBe('u1')
  })

  test('who a bot said it was is exported and erased with this user', async () => {
    const { store } = await openWith([ann, toCrawler(toIdentify('eve', 3, { user: 'u1' }))])
    const subject = { site: 'shop', user: 'u1' }
    expect(await store.erase(subject)).toMatchObject({ stored_events: 2, stitches: 2 })
    expect(await store.exportRows(subject)).toEqual([])
  })
}

function toIdentify(visitor: string, number: number, props: JsonObject): EventLine {
  return toEventLine({ at: NOON, visitor, type: 'identify', props }, number)
}

function toCrawler(line: EventLine): EventLine {
  return { ...line, sender: { bot: 'crawler' } }
}

const NOON = '2026-11-20T12:00:00Z'
