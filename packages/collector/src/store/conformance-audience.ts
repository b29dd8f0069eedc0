import { expect, test } from 'vitest'
import { AUDIENCE_EVENTS_PER_VISITOR_MAX } from '../audiences/limits.ts'
import { toEventLine } from '../testing/lines.ts'
import { openEmpty } from '../testing/open-store.ts'
import type { OpenStore } from './conformance.ts'

/** What every driver of the store contract must do about the newest visitors, as tests. */
export function testAudienceQuestions(openStore: OpenStore): void {
  async function open() {
    const { store, drain } = await openEmpty(openStore)
    const list = async (more = {}) => {
      const question = { site: 'shop', until: at(60), limit: 10, staged: false, ...more }
      const { known, visitors } = await store.listRecentVisitors(question)
      return { known, visitors: visitors.map(({ visitor }) => visitor) }
    }
    const markOf = async () => {
      const question = { site: 'shop', until: at(60), limit: 1, staged: false }
      return (await store.listRecentVisitors(question)).visitors[0]?.mark
    }
    return { store, drain, list, markOf }
  }

  test('the newest visitors come first: of one site, until a moment, so many, no bots', async () => {
    const { drain, list } = await open()
    await drain('a', [
      toEventLine({ at: iso(1), visitor: 'ann' }, 1),
      toEventLine({ at: iso(9), visitor: 'bob' }, 2),
      toEventLine({ at: iso(5), visitor: 'cy' }, 3),
      toEventLine({ at: iso(61), visitor: 'late' }, 4),
      toEventLine({ at: iso(7), visitor: 'far', site: 'other' }, 5),
      toEventLine({ at: iso(8), visitor: '' }, 6),
      { ...toEventLine({ at: iso(8), visitor: 'robot' }, 7), sender: { bot: 'name' } },
    ])
    expect(await list()).toEqual({ known: 3, visitors: ['bob', 'cy', 'ann'] })
    expect(await list({ limit: 2 })).toEqual({ known: 3, visitors: ['bob', 'cy'] })
  })

  test('on a site with stages, whoever sent none at last is left out', async () => {
    const { drain, list } = await open()
    await drain('a', [
      toEventLine({ at: iso(1), visitor: 'refused', stage: 'first' }, 1),
      toEventLine({ at: iso(2), visitor: 'refused' }, 2),
      toEventLine({ at: iso(3), visitor: 'granted' }, 3),
      toEventLine({ at: iso(4), visitor: 'granted', stage: 'first' }, 4),
      { ...toEventLine({ at: iso(5), visitor: 'granted' }, 5), via: 'server' },
    ])
    expect(await list({ staged: true })).toEqual({ known: 1, visitors: ['granted'] })
    expect(await list()).toEqual({ known: 2, visitors: ['granted', 'refused'] })
  })

  test('a mark stays until something of the visitor is stored', async () => {
    const { drain, markOf } = await open()
    await drain('a', [toEventLine({ at: iso(9) }, 1)])
    const before = await markOf()
    expect(await markOf()).toBe(before)
    await drain('b', [toEventLine({ at: iso(1), visitor: 'other' }, 2)])
    expect(await markOf()).toBe(before)
    await drain('c', [toEventLine({ at: iso(2) }, 3)])
    expect(await markOf()).not.toBe(before)
  })

  test('a told history is whole, in its order, and knows the newest of browser and place', async () => {
    const { store, drain } = await open()
    const told = (line: ReturnType<typeof toEventLine>, sender: object) => ({ ...line, sender })
    await drain('a', [
      told(toEventLine({ at: iso(2), type: 'buy', seq: 2, props: { n: [1] } }, 1), {
        device: 'phone',
      }),
      told(toEventLine({ at: iso(1), seq: 1 }, 2), { device: 'desktop', country: 'NO' }),
      toEventLine({ at: iso(3), seq: 3, type: 'leave' }, 3),
      toEventLine({ at: iso(1), visitor: 'other' }, 4),
    ])
    const event = { path: '/', props: {}, session: 's1' }
    const question = { site: 'shop', until: at(60), visitors: ['v1', 'nobody'] }
    expect(await store.listToldHistories(question)).toEqual([
      {
        visitor: 'v1',
        device: 'phone',
        country: 'NO',
        events: [
          { ...event, at: at(1), type: 'page_view' },
          { ...event, at: at(2), type: 'buy', props: { n: [1] } },
          { ...event, at: at(3), type: 'leave' },
        ],
      },
    ])
  })

  test('of a long history the newest events are told', async () => {
    const { store, drain } = await open()
    const many = Array.from({ length: AUDIENCE_EVENTS_PER_VISITOR_MAX + 1 }, (_, seq) =>
      toEventLine({ at: new Date(at(0) + seq).toISOString(), type: 'click' }, seq),
    )
    await drain('a', many)
    const question = { site: 'shop', until: at(60), visitors: ['v1'] }
    const [history] = await store.listToldHistories(question)
    expect(history?.events).toHaveLength(AUDIENCE_EVENTS_PER_VISITOR_MAX)
    expect(history?.events[0]?.at).toBe(at(0) + 1)
  })
}

function at(minute: number): number {
  return Date.parse('2026-11-20T12:00:00Z') + minute * 60_000
}

function iso(minute: number): string {
  return new Date(at(minute)).toISOString()
}
