import type { Change, Condition, Experience, Profile, SiteConfig } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import type { Situation } from '../situation.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

/** A visitor of a site at a moment. */
export interface Decided {
  readonly config: SiteConfig
  readonly profile: Pick<Profile, 'visitor' | 'assignments' | 'exposures' | 'journey'>
  readonly situation: Situation
}

const NOW = Date.parse('2026-11-22T12:00:00Z')
const HOUR_MS = 3_600_000
const STAGES = ['one', 'two', 'three']
const IDS = ['e0', 'e1', 'e2', 'e3']
const ARMS = ['a', 'b', 'c']

const leaf: Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { trait: 'custom.plan', op: 'equals', value: 'pro' },
    { trait: 'custom.plan', op: 'not_equals', value: 'pro' },
    { trait: 'custom.plan', op: 'exists' },
  ),
  fc.record({ stage: fc.constantFrom(...STAGES) }),
  fc.record({ stage: fc.constantFrom(...STAGES), orLater: fc.constant(true) }),
)
const parts = fc.array(leaf, { minLength: 1, maxLength: 2 })
const when: Arbitrary<Condition> = fc.oneof(
  { arbitrary: leaf, weight: 3 },
  parts.map((all) => ({ all })),
  parts.map((any) => ({ any })),
  parts.map((none) => ({ none })),
)

const change: Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom('#hero', '#bar', '#foot')
    .map((selector): Change => ({ kind: 'text', target: { selector }, text: 'New' })),
  fc.constantFrom('hero', 'bar').map((slot): Change => ({ kind: 'slot', slot })),
)

const share = fc.constantFrom(0, 0.1, 0.5, 1)
const moment = fc
  .constantFrom(-HOUR_MS, 0, 1, HOUR_MS)
  .map((ms) => new Date(NOW + ms).toISOString())

/** Absent three times of four: an experience with every gate at once would hardly ever be open. */
function rarely<Value>(value: Arbitrary<Value>): Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 })
}

const variant = fc.record({
  name: fc.constant('V'),
  when: rarely(when),
  weight: fc.constantFrom(undefined, 0, 1, 2, 3),
  changes: fc.array(change, { minLength: 1, maxLength: 2 }),
})

const experience = fc.record({
  name: fc.constant('E'),
  state: fc.constantFrom('running', 'running', 'running', 'running', 'paused' as const),
  mode: fc.constantFrom('personalize' as const, 'experiment' as const),
  pages: rarely(
    fc.subarray(['/', '/shop/*', '/shop/**', '/*/x', '**/sale', '/a.b'], { minLength: 1 }),
  ),
  when: rarely(when),
  schedule: rarely(fc.record({ from: moment, until: moment }, { requiredKeys: [] })),
  group: rarely(fc.constantFrom('g', 'h')),
  traffic: rarely(share),
  control: rarely(share),
  frequencyCap: rarely(
    fc.record(
      { views: fc.constantFrom(1, 2), within: fc.constantFrom({ minutes: 1 }, { hours: 1 }) },
      { requiredKeys: ['views'] },
    ),
  ),
  requires: rarely(fc.subarray(IDS, { minLength: 1, maxLength: 2 })),
  variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
})

/** Sites with experiences that get in each other's way, and visitors with a past that fits them more or less. */
export const decided: Arbitrary<Decided> = fc
  .record({
    experiences: fc.array(experience, { minLength: 1, maxLength: 4 }),
    settings: fc.record(
      { holdout: share, seed: fc.constantFrom('spring', 'été') },
      { requiredKeys: [] },
    ),
    visitor: fc.string({ minLength: 1, maxLength: 8 }),
    assignments: fc.dictionary(
      fc.constantFrom(...IDS),
      fc.constantFrom(...ARMS, 'gone', 'control', 'holdout'),
    ),
    exposures: fc.dictionary(
      fc.constantFrom(...IDS),
      fc.array(
        fc.constantFrom(-2 * HOUR_MS, -HOUR_MS, -60_000, -59_999, 0, 1_000).map((ms) => NOW + ms),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    stage: fc.constantFrom(...STAGES),
    plan: fc.constantFrom('pro', 'free', undefined),
    path: fc.constantFrom('/', '/shop/x', '/shop/x/y', '/shop/sale', '/aXb', '/a.b'),
  })
  .map(({ experiences, settings, visitor, assignments, exposures, stage, plan, path }) => ({
    config: {
      ...EMPTY_CONFIG,
      settings,
      journey: { stages: STAGES.map((id) => ({ id, name: id })) },
      experiences: experiences.map(withIds),
    },
    profile: { visitor, assignments, exposures, journey: { stage, since: NOW } },
    situation: {
      now: NOW,
      zone: 'UTC',
      traits: { page: { path }, custom: { ...(plan && { plan }) } },
    },
  }))

/** As JSON has it: without what is undefined. */
function withIds(
  { variants, ...experience }: { readonly variants: readonly object[] },
  index: number,
): Experience {
  const named = variants.map((variant, at) => ({ id: ARMS[at], ...variant }))
  return JSON.parse(JSON.stringify({ id: IDS[index], ...experience, variants: named }))
}
