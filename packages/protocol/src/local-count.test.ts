import { expect, test } from 'vitest'
import type { SegueEvent } from './event.ts'
import { findCountIssue, LOCAL_COUNT, LOCAL_COUNT_GRAIN_MS } from './local-count.ts'
import { parseBatch } from './parse-batch.ts'

const exposure = { count: 'exposure', experience: 'hero', variant: 'control' }
const goal = { ...exposure, count: 'goal', goal: 'buy', first: true, value: 12.5 }

/** A local count that passes, with some fields replaced. */
function countWith(fields: Partial<SegueEvent>): SegueEvent {
  return {
    id: '018bcfe5-6800-7000-8000-000000000000',
    at: 500_000 * LOCAL_COUNT_GRAIN_MS,
    seq: 0,
    type: LOCAL_COUNT,
    page: { url: '', path: '', title: '', referrer: '' },
    props: exposure,
    segments: [],
    stage: '',
    variants: {},
    ...fields,
  }
}

test.each([
  ['an exposure', {}],
  ['a goal', { props: goal }],
  ['a goal without a value', { props: { ...goal, first: false, value: 0 } }],
])('%s without a visitor passes', (_, fields) => {
  expect(findCountIssue(countWith(fields), true, 'event')).toBeUndefined()
})

test.each<[string, Partial<SegueEvent>]>([
  ['event.seq', { seq: 4 }],
  ['event.page', { page: { url: '', path: '/cart', title: '', referrer: '' } }],
  ['event.segments', { segments: ['runner'] }],
  ['event.stage', { stage: 'awareness' }],
  ['event.variants', { variants: { hero: 'control' } }],
  ['event.at', { at: 500_000 * LOCAL_COUNT_GRAIN_MS + 1 }],
  ['event.props', { props: {} }],
  ['event.props', { props: { ...exposure, user: 'kim' } }],
  ['event.props', { props: { ...exposure, variant: 3 } }],
  ['event.props', { props: { ...goal, value: '12' } }],
  ['event.props', { props: { ...goal, count: 'exposure' } }],
  ['event.props', { props: { ...exposure, count: 'goal' } }],
])('a count that tells more is refused at %s', (path, fields) => {
  expect(findCountIssue(countWith(fields), true, 'event')).toMatchObject({
    code: 'EVENT_COUNT_INVALID',
    path,
  })
})

test('a count that comes with a visitor is refused', () => {
  expect(findCountIssue(countWith({}), false, 'event')).toMatchObject({
    code: 'EVENT_COUNT_INVALID',
    path: 'event',
  })
})

test('any other event needs a visitor', () => {
  const event = countWith({ type: 'page_view' })
  expect(findCountIssue(event, false, 'event')).toBeUndefined()
  expect(findCountIssue(event, true, 'event')).toMatchObject({
    code: 'EVENT_WITHOUT_VISITOR',
    path: 'event.type',
  })
})

test('a batch names visitor, session and tab, or none of them', () => {
  const consent = { personalization: 'granted', measurement: 'granted' }
  const anonymous = { v: 1, sentAt: 1_795_000_000_000, config: 4, consent, events: [{}] }
  const value = { visitor: '', session: '', tab: '' }
  expect(parseBatch(anonymous)).toMatchObject({ ok: true, value })
  expect(parseBatch({ ...anonymous, tab: 'tab-1' })).toMatchObject({
    ok: false,
    issues: [{ code: 'BATCH_ID_INVALID', path: 'visitor' }],
  })
})
