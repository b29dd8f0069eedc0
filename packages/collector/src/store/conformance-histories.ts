import { expect, test } from 'vitest'
import { HISTORIES_EVENTS_MAX, HISTORY_EVENTS_MAX } from '../limits.ts'
import { toEventId, toEventLine } from '../testing/lines.ts'
import { openEmpty } from '../testing/open-store.ts'
import type { OpenStore } from './conformance.ts'

/** What every driver of the store contract must do about histories, as tests. */
export function testStoredHistories(openStore: OpenStore): void {
  const open = () => openEmpty(openStore)

  test('histories are of one site, by visitor, until a moment, in the order the browser counted', async () => {
    const { store, drain } = await open()
    const at = (minute: number) => new Date(Date.parse(NOON) + minute * 60_000).toISOString()
    const props = { items: [{ price: 12.5 }] }
    await drain('a', [
      toEventLine({ at: at(2), visitor: 'bob', type: 'buy', seq: 9 }, 1),
      toEventLine({ at: at(1), visitor: 'bob', type: 'view', props }, 2),
      toEventLine({ at: at(0), visitor: 'bob', type: 'clock_set_back', seq: 10 }, 7),
      toEventLine({ at: at(1), visitor: 'ann' }, 3),
      toEventLine({ at: at(3), visitor: 'ann' }, 4),
      toEventLine({ at: at(1), visitor: 'cy', site: 'other' }, 5),
      toEventLine({ at: at(1), visitor: '' }, 6),
    ])
    const event = { type: 'page_view', path: '/', props: {}, session: 's1' }
    const time = Date.parse(NOON)
    const question = { site: 'shop', after: '', until: time + 120_000 }
    expect(await store.listHistories(question)).toEqual({
      visitorsLeft: 2,
      histories: [
        { visitor: 'ann', events: [{ ...event, at: time + 60_000 }] },
        {
          visitor: 'bob',
          events: [
            { ...event, at: time + 60_000, type: 'view', props },
            { ...event, at: time + 120_000, type: 'buy' },
            { ...event, at: time, type: 'clock_set_back' },
          ],
        },
      ],
    })
    const rest = await store.listHistories({ ...question, after: 'ann' })
    expect([rest.visitorsLeft, rest.histories.map(({ visitor }) => visitor)]).toEqual([1, ['bob']])
  })

  test('a page of histories is bounded, and so is one history: its newest events stay', async () => {
    const { store, drain } = await open()
    const many = (visitor: string, events: number) =>
      Array.from({ length: events }, (_, index) =>
        toEventLine(
          { at: new Date(Date.parse(NOON) + index).toISOString(), visitor, type: 'click' },
          index,
        ),
      ).map((line) => ({
        ...line,
        event: { ...line.event, id: toEventId(line.event.at, visitor.charCodeAt(0)) },
      }))
    const fulls = Math.ceil(HISTORIES_EVENTS_MAX / HISTORY_EVENTS_MAX)
    const visitors = [...'abcdefgh'].slice(0, fulls)
    const lines = visitors.flatMap((visitor) => many(visitor, HISTORY_EVENTS_MAX + 1))
    await drain('a', [...lines, ...many('z', 1)])
    const question = { site: 'shop', after: '', until: Date.parse(NOON) + DAY_MS }
    const page = await store.listHistories(question)
    expect(page.visitorsLeft).toBe(fulls + 1)
    expect(page.histories.map(({ visitor }) => visitor)).toEqual(visitors)
    for (const { events } of page.histories) {
      expect(events).toHaveLength(HISTORY_EVENTS_MAX)
      expect(events[0]?.at).toBe(Date.parse(NOON) + 1)
    }
    const last = await store.listHistories({ ...question, after: visitors.at(-1) ?? '' })
    expect([last.visitorsLeft, last.histories.length]).toEqual([1, 1])
    expect(await store.listHistories({ ...question, after: 'z' })).toEqual({
      visitorsLeft: 0,
      histories: [],
    })
  })
}

const NOON = '2026-11-20T12:00:00Z'
const DAY_MS = 86_400_000
