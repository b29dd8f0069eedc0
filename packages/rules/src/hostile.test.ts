import type { Experience, JsonObject, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from './explain/index.ts'
import {
  advanceProfile,
  compactProfile,
  compile,
  createProfile,
  decide,
  updateProfile,
} from './index.ts'
import { siteConfigs } from './oracle/random-configs.ts'

const SITUATION = { now: 1_795_000_000_000, zone: 'UTC', traits: { page: { path: '/' } } }
const SESSION = { id: 's', number: 1, startedAt: SITUATION.now, lastAt: SITUATION.now }

function live(config: SiteConfig, props: JsonObject = {}) {
  const program = compile(config)
  let profile = createProfile(program, 'v', SESSION, SITUATION.now)
  for (const type of ['a', 'identify', 'page_view', 'experience_impression', '__proto__']) {
    const event = { type, at: SITUATION.now, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, SITUATION).profile
  }
  profile = advanceProfile(program, profile, SITUATION).profile
  explain(program, profile, SITUATION)
  return { profile: compactProfile(profile, 4096), decision: decide(program, profile, SITUATION) }
}

const empty: SiteConfig = {
  v: 1,
  site: 's',
  name: 'S',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [],
  journey: { stages: [] },
  experiences: [],
  goals: [],
}

const experience: Experience = {
  id: 'e',
  name: 'E',
  state: 'running',
  mode: 'experiment',
  pages: ['/**'],
  when: { all: [{ stage: 'one' }] },
  schedule: { from: '2026-01-01T00:00' },
  group: 'g',
  traffic: 0.9,
  control: 0.1,
  frequencyCap: { views: 3, within: { days: 1 } },
  requires: [],
  variants: [{ id: 'v', name: 'V', changes: [{ kind: 'hide', target: { selector: '#a' } }] }],
}

test('no JSON in place of a site config makes the rules throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => void live({ ...empty, ...(value as object) })),
    { numRuns: 1500 },
  )
}, 60_000)

test('no site config with a part replaced by something else makes the rules throw', () => {
  const mutants = fc.tuple(siteConfigs, fc.nat(), fc.jsonValue()).map(([config, pick, value]) => {
    const copy = structuredClone({ ...config, experiences: [experience] }) as unknown as JsonObject
    const places: [Record<string, unknown>, string][] = []
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return
      for (const key of Object.keys(part)) {
        places.push([part as Record<string, unknown>, key])
        visit((part as JsonObject)[key])
      }
    }
    visit(copy)
    const [parent, key] = places[pick % places.length] ?? [{}, '']
    parent[key] = value
    return copy as unknown as SiteConfig
  })
  fc.assert(
    fc.property(mutants, (config) => void live(config)),
    { numRuns: 3000 },
  )
}, 60_000)

test.each<[string, JsonObject]>([
  [
    'a polluting key',
    JSON.parse('{"__proto__":{"polluted":1},"traits":{"__proto__":{"polluted":1}}}'),
  ],
  ['a polluting experience', { experience: '__proto__', variant: 'polluted' }],
  ['a source with a polluting key', { source: JSON.parse('{"__proto__":{"polluted":1}}') }],
  ['a topic named like the prototype', { topic: '__proto__' }],
])('%s leaves prototypes clean', (_, props) => {
  const scores = [
    { id: 'x', name: 'X', halfLifeDays: 1, gains: [{ event: 'a', points: 1, topicProp: 'topic' }] },
  ]
  const when = { score: 'x', topic: '__proto__', op: 'at_least', value: 1 }
  live({ ...empty, scores, segments: [{ id: '__proto__', name: 'P', when }] }, props)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(Object.prototype).not.toHaveProperty('polluted')
})

test('a condition nested ten thousand levels deep is unknown, not an overflow', () => {
  let when: unknown = { trait: 'a.b', op: 'exists' }
  for (let level = 0; level < 10_000; level += 1) when = { all: [when] }
  const segments = [{ id: 'deep', name: 'Deep', when }] as unknown as SiteConfig['segments']
  expect(live({ ...empty, segments }).profile.segments).toEqual([])
})

test('a chain of ten thousand segments is cut at the limit', () => {
  const segments = Array.from({ length: 10_000 }, (_, index) => ({
    id: `s${index}`,
    name: 'S',
    when: index === 9_999 ? { all: [] } : { segment: `s${index + 1}` },
  }))
  expect(live({ ...empty, segments }).profile.segments).toEqual([])
})

test('a profile from elsewhere with parts missing in its aggregates is filled up', () => {
  const program = compile({
    ...empty,
    segments: [{ id: 'a', name: 'A', when: { event: 'a', op: 'at_least', value: 1 } }],
  })
  const profile = createProfile(program, 'v', SESSION, SITUATION.now)
  const bare = { ...profile, aggregates: {} }
  expect(advanceProfile(program, bare, SITUATION).profile.aggregates).toEqual(profile.aggregates)
})
