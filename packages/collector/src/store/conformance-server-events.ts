import type { AudienceReport, SegmentVariantReport } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toUserVisitor } from '../ingest/user-visitor.ts'
import type { EventLine } from '../log/log-line.ts'
import { type EventSketch, toEventLine } from '../testing/lines.ts'
import { openFilled } from '../testing/open-store.ts'
import type { OpenStore } from './conformance.ts'

/** The laws of the store contract about events that no browser sent, as tests. Every driver passes the same ones. */
export function testServerEvents(openStore: OpenStore): void {
  const openWith = (...segments: EventLine[][]) => openFilled(openStore, segments)

  const question = {
    site: 'shop',
    goals: [],
    siteGoals: [],
    zone: 'UTC',
    from: 0,
    until: AT + 9 * MINUTE,
  }
  const exposure = told(1, 'experience_impression', { experience: 'hero', variant: 'runner' })
  const identify = told(2, 'identify', { user: 'u1' })
  const sale = ofUser(3, 'purchase')

  test.each<[string, EventLine[][]]>([
    ['in later segments', [[exposure, identify], [sale]]],
    ['in the same segment, before them', [[sale, exposure, identify]]],
  ])('a sale of a user counts for the visitor who named this user, %s', async (_, segments) => {
    const store = await openWith(...segments)
    const goals = [{ experience: 'hero', event: 'purchase' }]
    const report = await store.report({ ...question, report: 'segment-variant', goals })
    expect((report as SegmentVariantReport).rows).toMatchObject([
      { visitors: 1, converted: 1, conversions: 1 },
    ])
  })

  test('a sale before the exposure is no success of it', async () => {
    const store = await openWith([exposure, identify], [ofUser(0, 'purchase')])
    const goals = [{ experience: 'hero', event: 'purchase' }]
    const report = await store.report({ ...question, report: 'segment-variant', goals })
    expect((report as SegmentVariantReport).rows).toMatchObject([{ visitors: 1, conversions: 0 }])
  })

  test('a user without a browser is a visitor of their own, and the same person as a later one', async () => {
    const store = await openWith([ofUser(0, 'mail_open')])
    const [first] = await store.listEvents({ site: 'shop', limit: 1 })
    expect(first?.visitor).toBe(toUserVisitor('u1'))
    const both = await openWith([ofUser(0, 'mail_open')], [exposure, identify])
    const report = (await both.report({ ...question, report: 'audience' })) as AudienceReport
    expect([report.visitors, report.people]).toEqual([2, 1])
  })

  test('a user of another site is somebody else', async () => {
    const store = await openWith([exposure, identify], [{ ...sale, site: 'other' }])
    const [first] = await store.listEvents({ site: 'other', limit: 1 })
    expect(first?.visitor).toBe(toUserVisitor('u1'))
  })

  test('a history has the events of servers where they happened', async () => {
    const view = told(5, 'page_view', {})
    const store = await openWith([exposure, identify, view], [sale])
    const { histories } = await store.listHistories({ site: 'shop', after: '', until: AT + DAY })
    expect(histories.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['experience_impression', 'identify', 'purchase', 'page_view'],
    ])
  })
}

function told(minute: number, type: string, props: EventSketch['props'] = {}): EventLine {
  return toEventLine({ at: toText(minute), visitor: 'ann', type, props, seq: 10 + minute }, minute)
}

function ofUser(minute: number, type: string): EventLine {
  const line = toEventLine({ at: toText(minute), type, visitor: toUserVisitor('u1'), seq: 0 }, 90)
  return { ...line, via: 'server', user: 'u1' }
}

function toText(minute: number): string {
  return new Date(AT + minute * MINUTE).toISOString()
}

const MINUTE = 60_000
const DAY = 86_400_000
const AT = Date.parse('2026-11-20T12:00:00Z')
