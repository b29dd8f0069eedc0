import type { AudienceReport } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { FAST_VIEWS_MAX } from '../limits.ts'
import type { EventLine } from '../log/log-line.ts'
import { askIngest } from '../testing/ask-ingest.ts'
import { createFolder } from '../testing/folder.ts'
import { toEventLine } from '../testing/lines.ts'
import { writeSegment } from '../testing/segment.ts'
import type { OpenStore } from './conformance.ts'

/** The laws of the store contract about events of programs, as tests. Every driver passes the same ones. */
export function testBots(openStore: OpenStore): void {
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
    return { visitors: audience.visitors, histories, bots, counts: await askIngest(store) }
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
}

const NOON = '2026-11-20T12:00:00Z'
