import type { GoalReport, JsonObject } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toEventLine } from '../testing/lines.ts'
import { openFilled } from '../testing/open-store.ts'
import type { OpenStore } from './conformance.ts'

/** The laws of the store contract about where visitors came from, as tests. Every driver passes the same ones. */
export function testStoredSources(openStore: OpenStore): void {
  function openWith(events: readonly { readonly type?: string; readonly props: JsonObject }[]) {
    const lines = events.map((event, number) =>
      toEventLine({ at: NOON, visitor: `v${number}`, ...event }, number),
    )
    return openFilled(openStore, [lines])
  }

  test.each<[string, JsonObject, JsonObject]>([
    [
      'an advertisement',
      { source: { referrer: 'www.google.com', click: 'gclid' }, route: '/a', price: 12.5 },
      {
        source: { referrer: 'www.google.com', click: 'gclid', kind: 'paid' },
        route: '/a',
        price: 12.5,
      },
    ],
    [
      'a search engine',
      { source: { referrer: 'www.google.com' } },
      { source: { referrer: 'www.google.com', kind: 'search' } },
    ],
    ['nowhere else', { source: { kind: 'direct' } }, { source: { kind: 'direct' } }],
    ['the site itself', { depth: 1 }, { depth: 1 }],
    ['a source without marks', { source: {} }, { source: {} }],
    ['a source that is no record', { source: ['cpc'] }, { source: ['cpc'] }],
    ['a source that is a text', { source: 'google' }, { source: 'google' }],
  ])('a page view from %s is stored with the kind of its source', async (_, props, stored) => {
    const store = await openWith([{ props }])
    const [first] = await store.listEvents({ site: 'shop', limit: 1 })
    expect(first?.event.props).toEqual(stored)
    const question = { site: 'shop', after: '', until: Date.parse(NOON) }
    const { histories } = await store.listHistories(question)
    expect(histories[0]?.events[0]?.props).toEqual(stored)
  })

  test('other events keep a source of their own as it is', async () => {
    const props = { source: { referrer: 'www.google.com' } }
    const store = await openWith([{ type: 'lead', props }])
    const [first] = await store.listEvents({ site: 'shop', limit: 1 })
    expect(first?.event.props).toEqual(props)
  })

  test('a report can ask for the kind of a source', async () => {
    const store = await openWith([
      { props: { source: { medium: 'cpc' } } },
      { props: { source: { click: 'gclid' } } },
      { props: { source: { referrer: 'news.example' } } },
      { props: {} },
    ])
    const goalOf = (kind: string) => ({
      id: kind,
      name: kind,
      event: 'page_view',
      where: { prop: 'source.kind', op: 'equals', value: kind },
    })
    const period = { from: Date.parse(NOON), until: Date.parse(NOON) + 1 }
    const siteGoals = ['paid', 'referral', 'search'].map(goalOf)
    const report = await store.report({
      ...{ report: 'goals', site: 'shop', goals: [], siteGoals, zone: 'UTC' },
      ...period,
    })
    const rows = (report as GoalReport).rows.map(({ goal, converted }) => [goal, converted])
    expect(rows).toEqual([
      ['paid', 2],
      ['referral', 1],
      ['search', 0],
    ])
  })
}

const NOON = '2026-11-20T12:00:00Z'
