import { expect, test } from 'vitest'
import { toEventLine } from '../testing/lines.ts'
import { openEmpty } from '../testing/open-store.ts'
import { VISITOR_EVENTS_MAX } from '../visitors/limits.ts'
import type { OpenStore } from './conformance.ts'

/** What every driver of the store contract must do about single visitors, as tests. */
export function testVisitorQuestions(openStore: OpenStore): void {
  async function openFilled() {
    const { store, drain } = await openEmpty(openStore)
    const ann = { visitor: 'ann', stage: 'first', segments: ['a', 'b'] }
    const props = { user: 'u-7' }
    const known = toEventLine({ ...ann, at: iso(3), seq: 3, type: 'identify', props }, 3)
    await drain('a', [
      toEventLine({ at: iso(1), visitor: 'ann', seq: 1 }, 1),
      toEventLine({ ...ann, at: iso(2), seq: 2, variants: { hero: 'bold' } }, 2),
      { ...known, config: 4, sender: { device: 'phone', country: 'NO' } },
      { ...toEventLine({ at: iso(5), visitor: 'ann', type: 'refund' }, 4), via: 'server' },
      toEventLine({ at: iso(9), visitor: 'annika', stage: 'second', segments: ['a'] }, 5),
      toEventLine({ at: iso(4), visitor: 'bob' }, 6),
      toEventLine({ at: iso(61), visitor: 'late' }, 7),
      toEventLine({ at: iso(7), visitor: 'far', site: 'other' }, 8),
      toEventLine({ at: iso(8), visitor: '' }, 9),
      { ...toEventLine({ at: iso(8), visitor: 'robot' }, 10), sender: { bot: 'name' } },
    ])
    return store
  }

  test('visitors are found by how their id begins, by their user, segment and stage', async () => {
    const store = await openFilled()
    const find = async (wanted: object) => {
      const question = { site: 'shop', until: at(60), limit: 2, ...wanted }
      const { known, visitors } = await store.findVisitors(question)
      return [known, ...visitors.map(({ visitor }) => visitor)]
    }
    expect(await find({})).toEqual([3, 'annika', 'ann'])
    expect(await find({ named: 'ann' })).toEqual([2, 'annika', 'ann'])
    expect(await find({ named: 'u-7' })).toEqual([1, 'ann'])
    expect(await find({ named: 'u-' })).toEqual([0])
    expect(await find({ segment: 'a' })).toEqual([2, 'annika', 'ann'])
    expect(await find({ segment: 'b' })).toEqual([1, 'ann'])
    expect(await find({ stage: 'second' })).toEqual([1, 'annika'])
    expect(await find({ named: 'ann', segment: 'a', stage: 'first' })).toEqual([1, 'ann'])
    expect(await find({ until: at(4) })).toEqual([2, 'bob', 'ann'])
  })

  test('of a found visitor is told who, how long, and what their browser said last', async () => {
    const store = await openFilled()
    const { visitors } = await store.findVisitors({
      ...{ site: 'shop', until: at(60), limit: 9, named: 'u-7' },
    })
    expect(visitors).toEqual([
      {
        ...{ visitor: 'ann', user: 'u-7', firstAt: at(1), lastAt: at(5), events: 4 },
        ...{ stage: 'first', segments: ['a', 'b'] },
      },
    ])
  })

  test('a visitor is read with what the browser had decided at each event', async () => {
    const store = await openFilled()
    const read = await store.readVisitor({ site: 'shop', visitor: 'ann', until: at(5) })
    const { events = [], ...visitor } = read ?? {}
    expect(visitor).toEqual({
      ...{ visitor: 'ann', user: 'u-7', known: 4, device: 'phone', country: 'NO' },
    })
    expect(events.map(({ type, version, stage }) => [type, version, stage])).toEqual([
      ['page_view', 1, ''],
      ['page_view', 1, 'first'],
      ['identify', 4, 'first'],
      ['refund', null, ''],
    ])
    expect(events[1]).toMatchObject({
      ...{ at: at(2), path: '/', props: {}, session: 's1' },
      ...{ segments: ['a', 'b'], variants: { hero: 'bold' } },
    })
    const unknown = { site: 'other', visitor: 'ann', until: at(60) }
    expect(await store.readVisitor(unknown)).toBeUndefined()
  })

  test('of a visitor who did much the newest events are read, and of how many', async () => {
    const { store, drain } = await openEmpty(openStore)
    const many = Array.from({ length: VISITOR_EVENTS_MAX + 1 }, (_, seq) =>
      toEventLine({ at: new Date(at(0) + seq).toISOString(), type: 'click' }, seq),
    )
    await drain('a', many)
    const read = await store.readVisitor({ site: 'shop', visitor: 'v1', until: at(60) })
    expect([read?.known, read?.events.length]).toEqual([VISITOR_EVENTS_MAX + 1, VISITOR_EVENTS_MAX])
    expect(read?.events[0]?.at).toBe(at(0) + 1)
  })
}

function at(minute: number): number {
  return Date.parse('2026-11-20T12:00:00Z') + minute * 60_000
}

function iso(minute: number): string {
  return new Date(at(minute)).toISOString()
}
