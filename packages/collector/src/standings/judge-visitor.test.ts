import type { Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { createJudge } from './judge-visitor.ts'
import { NO_STANDING } from './standing.ts'
import type { WatchedEvent } from './watched-history.ts'

const MONDAY = Date.parse('2026-11-16T12:00:00Z')
const DAY_MS = 86_400_000

function siteWith(when: Condition): SiteConfig {
  return {
    ...SITE_CONFIG,
    segments: [{ id: 'asked', name: 'Asked', when }],
    journey: {
      stages: [
        { id: 'new', name: 'New' },
        { id: 'buyer', name: 'Buyer', enter: { event: 'buy', op: 'at_least', value: 1 } },
        { id: 'gone', name: 'Gone', lapseAfterDays: 30 },
      ],
    },
  }
}

const viewedThisWeek: Condition = { event: 'view', op: 'at_least', value: 1, within: { days: 7 } }
const onPhone: Condition = { trait: 'device.kind', op: 'equals', value: 'mobile' }
const atNoon: Condition = { trait: 'time.hour', op: 'equals', value: 12 }
const isPro: Condition = { trait: 'visitor.plan', op: 'equals', value: 'pro' }

function view(more: Partial<WatchedEvent> = {}): WatchedEvent {
  const seen = { at: MONDAY, type: 'view', path: '/', props: {}, session: 's' }
  return { ...seen, told: false, config: 1, segments: [], stage: 'new', ...more }
}

function judge(when: Condition, events: readonly WatchedEvent[], more: Partial<Judging> = {}) {
  const { days = 0, age = 1, before = [], traits = {} } = more
  const ages = { all: age, journey: age, segments: { asked: age } }
  const standing = { ...NO_STANDING, segments: Object.fromEntries(before.map((id) => [id, null])) }
  return createJudge(
    siteWith(when),
    ages,
  )({
    history: { visitor: 'ann', events },
    before: standing,
    traits,
    now: MONDAY + days * DAY_MS,
  })
}

interface Judging {
  readonly days: number
  readonly age: number
  readonly before: readonly string[]
  readonly traits: { readonly plan: string }
}

const inIt = { segments: ['asked'] }
const buy = view({ type: 'buy', told: true, segments: [], stage: '' })

test.each([
  ['what the browser reports holds', onPhone, [view(inIt)], {}, ['asked']],
  ['and while the visitor is away', onPhone, [view(inIt)], { days: 3 }, ['asked']],
  ['time moves visitors out', viewedThisWeek, [view(inIt)], { days: 8 }, []],
  ['and not too early', viewedThisWeek, [view(inIt)], { days: 6 }, ['asked']],
  ['the hour moves nobody who is away', atNoon, [view()], { days: 1 }, []],
  [
    'a rule that asks the device is left to the browser as a whole',
    { all: [viewedThisWeek, onPhone] },
    [view(inIt)],
    { days: 8 },
    ['asked'],
  ],
  [
    'what a server tells late moves visitors in',
    { event: 'buy', op: 'at_least', value: 1 },
    [view(), { ...buy, at: MONDAY - DAY_MS }],
    {},
    ['asked'],
  ],
  [
    'what a server tells of a user moves them in',
    isPro,
    [view()],
    { traits: { plan: 'pro' } },
    ['asked'],
  ],
  ['a report by an older rule holds no more', viewedThisWeek, [view()], { age: 2 }, ['asked']],
  [
    'unless only a browser can tell: then what was told holds',
    onPhone,
    [view()],
    { age: 2, before: ['asked'] },
    ['asked'],
  ],
] satisfies readonly [string, Condition, readonly WatchedEvent[], Partial<Judging>, string[]][])(
  'segments: %s',
  (_, when, events, more, expected) => {
    expect(judge(when, events, more)?.segments).toEqual(expected)
  },
)

test.each([
  ['the stage the browser reports holds', [view({ stage: 'buyer' })], 0, 'buyer'],
  ['a server event moves on from there', [view(), { ...buy, at: MONDAY + 1 }], 1, 'buyer'],
  ['so does one that comes late', [view(), { ...buy, at: MONDAY - 1 }], 1, 'buyer'],
  ['who stays away lapses', [view({ stage: 'buyer' })], 31, 'gone'],
  ['and not a day too early', [view({ stage: 'buyer' })], 29, 'buyer'],
  ['a clock that is ahead loses nobody', [view({ at: MONDAY + 60_000 })], 0, 'new'],
])('stages: %s', (_, events, days, expected) => {
  expect(judge(onPhone, events, { days })?.stage).toBe(expected)
})

test('the next look comes no later than the next change', () => {
  const due = judge(viewedThisWeek, [view(inIt)], { days: 1 })?.due
  expect(due).toBeGreaterThan(MONDAY + DAY_MS)
  expect(due).toBeLessThanOrEqual(MONDAY + 7 * DAY_MS + 1_000)
})

test.each([
  ['nothing is stored', []],
  ['consent to personalization is missing', [view(), view({ stage: '' })]],
])('a visitor of whom %s is not judged', (_, events) => {
  expect(judge(viewedThisWeek, events)).toBeUndefined()
})
