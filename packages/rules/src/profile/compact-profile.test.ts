import { type Condition, type Profile, type SiteConfig, SNAPSHOT_CHARS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { advanceProfile, compactProfile, compile, createProfile, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const START = Date.parse('2026-11-02T10:00:00Z')
const SITUATION = { now: START, zone: 'Europe/Berlin', traits: {} }
const SESSION = { id: 'V1StGXR8_Z5jdHi6B-myT', number: 12, startedAt: START, lastAt: START }

const count = (event: string, value: number, days: number): Condition => ({
  event,
  op: 'at_least',
  value,
  within: { days },
})

const whens: readonly Condition[] = [
  count('view_item', 3, 7),
  {
    ...count('view_item', 5, 14),
    where: { prop: 'category', op: 'equals', value: 'running' },
  } as Condition,
  count('add_to_cart', 1, 14),
  count('purchase', 2, 365),
  count('search', 3, 1),
  { event: 'purchase', op: 'at_least', value: 1 },
  {
    event: 'purchase',
    measure: 'sum',
    of: 'value',
    within: { days: 30 },
    op: 'at_least',
    value: 250,
  },
  { event: 'purchase', measure: 'last', op: 'within_days', value: 30 },
  { event: 'page_view', measure: 'streak', op: 'at_least', value: 5 },
  {
    event: 'view_item',
    measure: 'distinct',
    of: 'id',
    within: { days: 7 },
    op: 'at_least',
    value: 5,
  },
  { score: 'interest', topic: 'running', op: 'at_least', value: 6 },
  { sequence: [{ event: 'view_item' }, { event: 'add_to_cart' }], within: { days: 1 } },
  { rfm: 'monetary', op: 'at_least', value: 2 },
]

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  timeZone: 'Europe/Berlin',
  scores: [
    {
      id: 'interest',
      name: 'I',
      halfLifeDays: 14,
      gains: [{ event: 'view_item', points: 2, topicProp: 'category' }],
    },
  ],
  rfm: {
    event: 'purchase',
    valueProp: 'value',
    recencyDays: [30],
    frequency: [2],
    monetary: [100],
  },
  segments: whens.map((when, index) => ({ id: `segment-${index}`, name: 'S', when })),
  journey: { stages: [{ id: 'awareness', name: 'A' }] },
}

const program = compile(config)

/** A visitor of a shop after a year: about a thousand events of all kinds. */
function liveAYear(): Profile {
  let profile = createProfile(program, 'V1StGXR8_Z5jdHi6B-myT', SESSION, START)
  const types = [
    'page_view',
    'view_item',
    'search',
    'add_to_cart',
    'page_view',
    'purchase',
    'view_item',
  ]
  for (let index = 0; index < 1000; index += 1) {
    const at = START + index * 31_536_000
    const category = ['running', 'hiking', 'climbing', 'camping'][index % 4] ?? ''
    const props = { category, id: `item-${index % 12}`, value: (index % 90) + 0.99 }
    const event = { type: types[index % types.length] ?? '', at, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, { ...SITUATION, now: at }).profile
  }
  return profile
}

test('a typical shop visitor of a year fits the snapshot with nothing left out but the log', () => {
  const profile = liveAYear()
  const compact = compactProfile(profile, SNAPSHOT_CHARS_MAX)
  expect(JSON.stringify(compact).length).toBeLessThanOrEqual(SNAPSHOT_CHARS_MAX)
  expect(compact).toEqual({ ...profile, log: [] })
})

test('when it must, it leaves out the largest aggregates first, and traits only then', () => {
  const profile = { ...liveAYear(), traits: { plan: 'pro' } }
  const compact = compactProfile(profile, 1500)
  expect(JSON.stringify(compact).length).toBeLessThanOrEqual(1500)
  expect(compact.traits).toEqual({ plan: 'pro' })
  const kept = Object.keys(compact.aggregates)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(Object.keys(profile.aggregates).length)
  const huge = { ...profile, traits: { plan: 'pro', note: 'x'.repeat(5000) } }
  expect(compactProfile(huge, 1500).traits).toEqual({ plan: 'pro' })
})

test('what was left out is filled again from the log', () => {
  const { log, ...profile } = liveAYear()
  const later = { ...SITUATION, now: profile.lastSeen }
  const compact = { ...compactProfile({ ...profile, log }, 1200), log }
  const filled = advanceProfile(program, compact, later).profile
  expect(Object.keys(filled.aggregates)).toEqual(
    expect.arrayContaining(Object.keys(profile.aggregates)),
  )
  expect(filled.segments).toContain('segment-0')
})
