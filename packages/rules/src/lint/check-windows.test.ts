import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { bought, configOf, experience, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { type Finding, lint } from './index.ts'

const buying = { event: 'buy', op: 'at_least', value: 1 } as const
const rfm = { event: 'buy', valueProp: 'value', frequency: [2], monetary: [50] }
const capped = (days: number) =>
  experience('hero', { frequencyCap: { views: 3, within: { days } } })

/** Windows are looked at whoever comes. */
const visitors = [{ visitor: 'v', events: [{ at: UNTIL, type: 'page_view' }] }]

const longIn = (config: SiteConfig, options = {}) =>
  lint(config, { until: UNTIL, visitors, ...options }).filter(
    ({ code }) => code === 'WINDOW_TOO_LONG',
  )

test.each<[string, Condition[], Partial<SiteConfig>, string]>([
  ['a sliding window', [{ ...buying, within: { days: 31 } }], {}, 'segments[0].when'],
  ['a calendar window', [{ ...buying, within: { calendar: 'month' } }], {}, 'segments[0].when'],
  [
    'a sequence',
    [{ sequence: [{ event: 'view' }, { event: 'buy' }], within: { days: 31 } }],
    {},
    'segments[0].when',
  ],
  [
    'days since the last time',
    [{ ...buying, measure: 'last', op: 'within_days', value: 31 }],
    {},
    'segments[0].when',
  ],
  [
    'the last bound of recency',
    [],
    { rfm: { ...rfm, recencyDays: [7, 31] } },
    'rfm.recencyDays[1]',
  ],
  ['a frequency cap', [], { experiences: [capped(31)] }, 'experiences[0].frequencyCap'],
])('a window longer than 30 days of retention is found: %s', (_, whens, more, path) => {
  const found = longIn(configOf(whens, more), { retentionDays: 30 })
  expect(found.map((finding) => finding.path)).toEqual([path])
  expect(found[0]?.text).toBe(
    'A window of 31 days reaches back further than the 30 days that are kept.',
  )
  const [{ at, witness }] = found as [Finding]
  expect(at - Number(witness.events[0]?.at)).toBeGreaterThan(30 * 86_400_000)
  expect(longIn(configOf(whens, more), { retentionDays: 31 })).toEqual([])
  expect(longIn(configOf(whens, more))).toEqual([])
})

test.each<[string, Condition, string]>([
  [
    'a streak',
    { ...buying, measure: 'streak', value: 31 },
    'A streak of 31 days reaches back further than the 30 days that are kept.',
  ],
  [
    'a date before which it was last',
    { ...buying, measure: 'last', op: 'before', value: '2026-10-22' },
    'The time since 2026-10-22 of 32 days reaches back further than the 30 days that are kept.',
  ],
  [
    'a date after which it was first',
    { ...buying, measure: 'first', op: 'after', value: '2026-10-22' },
    'The time since 2026-10-22 of 32 days reaches back further than the 30 days that are kept.',
  ],
])('what reaches back further than 30 days without a window is found: %s', (_, when, text) => {
  const found = longIn(configOf([when]), { retentionDays: 30 })
  expect(found.map((finding) => finding.text)).toEqual([text])
  expect(longIn(configOf([when]), { retentionDays: 32 })).toEqual([])
})

test('a date that is yet to come needs no evidence of before', () => {
  const when: Condition = { ...buying, measure: 'last', op: 'before', value: '2027-01-01' }
  expect(longIn(configOf([when]), { retentionDays: 30 })).toEqual([])
})

test('the witness of a window that is too long did what is asked for', () => {
  const where = { prop: 'kind', op: 'equals', value: 'boots' }
  const config = configOf([{ ...buying, where, within: { days: 60 } }], {
    experiences: [capped(60)],
  })
  const events = longIn(config, { retentionDays: 30 }).map(({ witness }) => witness.events[0])
  expect(events).toMatchObject([
    { type: 'buy', props: { kind: 'boots' } },
    { type: 'experience_impression', props: { experience: 'hero' } },
  ])
})

test('conditions without a window reach as far as there is evidence', () => {
  expect(longIn(configOf([bought, viewed]), { retentionDays: 7 })).toEqual([])
})
