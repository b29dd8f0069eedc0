import { readFileSync } from 'node:fs'
import {
  CONFIG_SEGMENTS_MAX,
  type Condition,
  type Experience,
  type Json,
  type JsonObject,
  type SiteConfig,
} from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { explain } from './explain/index.ts'
import {
  advanceProfile,
  compactProfile,
  compile,
  createProfile,
  decide,
  updateProfile,
} from './index.ts'
import { findPatternIssues } from './lint/find-pattern-issues.ts'
import { conditions } from './oracle/random-conditions.ts'
import type { Situation } from './situation.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'
import { mutants, placesIn } from './testing/mutants.ts'

/** Fuzzed site configs; `npm run test:soak -- rules` tries 100,000. */
const RUNS = Number(process.env.SEGUE_FUZZ_RUNS ?? 1500)
const RUNS_MS_MAX = 600_000
const SITUATION = { now: 1_795_000_000_000, zone: 'UTC', traits: { page: { path: '/' } } }
const SESSION = { id: 's', number: 1, startedAt: SITUATION.now, lastAt: SITUATION.now }

function live(config: SiteConfig, props: JsonObject = {}, situation: Situation = SITUATION) {
  const program = compile(config)
  let profile = createProfile(program, 'v', SESSION, SITUATION.now)
  for (const type of ['a', 'identify', 'page_view', 'experience_impression', '__proto__']) {
    const event = { type, at: SITUATION.now, session: 's', path: '/', props }
    profile = updateProfile(program, profile, event, situation).profile
  }
  profile = advanceProfile(program, profile, situation).profile
  explain(program, profile, situation)
  return { profile: compactProfile(profile, 4096), decision: decide(program, profile, situation) }
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

/** A sound site config with something of every kind in it. */
const sound: SiteConfig = {
  ...EMPTY_CONFIG,
  settings: { holdout: 0.1, seed: 'x' },
  scores: [
    { id: 'x', name: 'X', halfLifeDays: 1, gains: [{ event: 'a', points: 1, topicProp: 't' }] },
  ],
  segments: [
    { id: 'count', name: 'C', when: { event: 'a', op: 'at_least', value: 2, within: { days: 7 } } },
    {
      id: 'text',
      name: 'T',
      when: { all: [{ segment: 'count' }, { trait: 'page.path', op: 'regex', value: '^/a+' }] },
    },
    { id: 'score', name: 'S', when: { score: 'x', topic: 'ski', op: 'more_than', value: 3 } },
    {
      id: 'order',
      name: 'O',
      when: { sequence: [{ event: 'a' }, { event: 'b' }], within: { hours: 1 } },
    },
  ],
  journey: {
    stages: [
      { id: 'one', name: 'One' },
      {
        id: 'two',
        name: 'Two',
        enter: { segment: 'count' },
        exit: { none: [{ segment: 'count' }] },
        dwellHoursMin: 1,
      },
      { id: 'gone', name: 'Gone', lapseAfterDays: 30 },
    ],
  },
  experiences: [experience],
}

/** The site config of the demo shop: large, and of every kind. */
const shop = JSON.parse(
  readFileSync(new URL('../../../demo-site/site.json', import.meta.url), 'utf8'),
)

test(
  'whatever the parser lets through, the rules take without a throw',
  () => {
    expect([sound, shop].map((config) => parseConfig(config).ok)).toEqual([true, true])
    const told = { tried: 0, accepted: 0 }
    onTestFinished(() => console.log(`of ${RUNS} mutated site configs: ${JSON.stringify(told)}`))
    fc.assert(
      fc.property(fc.oneof(mutants(sound), mutants(shop)), (config) => {
        told.tried += 1
        const parsed = parseConfig(config)
        if (!parsed.ok) {
          expect(parsed.issues.length).toBeGreaterThan(0)
          for (const { code, path } of parsed.issues) {
            expect(code).toMatch(/^CONFIG_[A-Z_]+$/)
            expect(path).toMatch(/^$|^[$\w]/)
          }
          return
        }
        told.accepted += 1
        findPatternIssues(parsed.value)
        live(parsed.value)
      }),
      // Out of time it says how far it came; the runner's own limit would only end it.
      { numRuns: RUNS, interruptAfterTimeLimit: RUNS_MS_MAX, markInterruptAsFailure: true },
    )
    expect(told.accepted).toBeGreaterThan(RUNS / 100)
  },
  RUNS_MS_MAX + 60_000,
)

test('a condition of any shape at all is inert', () => {
  const whens = fc.oneof(
    fc.jsonValue(),
    fc.tuple(conditions, fc.nat(), fc.jsonValue()).map(([condition, pick, value]) => {
      const copy = structuredClone({ condition })
      const places = placesIn(copy)
      const [parent, key] = places[pick % places.length] ?? [{}, '']
      parent[key] = value
      return copy.condition
    }),
  )
  fc.assert(
    fc.property(whens, whens, (when, enter) => {
      const segments = [{ id: 'g', name: 'G', when }]
      const stages = [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two', enter, exit: when },
      ]
      const experiences = [{ ...experience, when: enter }]
      live({ ...EMPTY_CONFIG, segments, journey: { stages }, experiences } as SiteConfig)
    }),
    {
      numRuns: 3000,
      examples: [
        [{ sequence: [{ event: 'a' }], without: 0 }, null],
        [null, { stage: 'one', daysAtLeast: 1e300 }],
      ],
    },
  )
}, 60_000)

/** Moments at and beyond the ends of what a date can name, or a clock show. */
const FAR: readonly Json[] = [
  ...['0000-01-01', '0001-01-01', '0001-01-01T00:00:00', '0999-06-01', '9999-12-31'],
  ...['0000-01-01T00:00+14:00', '9999-12-31T23:59', '9999-12-31T23:59-12:00', 'soon'],
  ...[253_402_300_800_000, 8.6e15, 8.64e15, 8.65e15, 1e17, 1e20, 1e300].flatMap((at) => [at, -at]),
]

test('no date is too far off for the rules, in a site config or in what a visitor brings', () => {
  const far = fc.constantFrom(...FAR)
  const test = fc.oneof(
    fc.record({ op: fc.constantFrom('before', 'after'), value: far }),
    fc.record({ op: fc.constantFrom('days_until', 'within_days'), value: fc.constantFrom(0, 1e9) }),
    fc.constantFrom<object>(
      { op: 'weekday', value: [1, 2, 3] },
      { op: 'hour', value: [22, 6] },
      { op: 'yearly', value: ['12-20', '01-06'] },
      { op: 'yearly', value: 7 },
    ),
  )
  const subject = fc.constantFrom<object>(
    { trait: 'time.date' },
    { trait: 'custom.far' },
    { trait: 'visitor.far' },
    { event: '*', measure: 'last' },
  )
  const when = fc.tuple(subject, test).map((parts) => Object.assign({}, ...parts) as Condition)
  const end = fc.constantFrom('0001-01-01T00:00', '2026-01-01T00:00', '9999-12-31T23:59', undefined)
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati')
  fc.assert(
    fc.property(when, far, end, end, zones, zones, (when, value, from, until, zone, timeZone) => {
      const segments = [{ id: 'g', name: 'G', when }]
      const schedule = { ...(from && { from }), ...(until && { until }) }
      const experiences = [{ ...experience, when, schedule }]
      const config: SiteConfig = { ...EMPTY_CONFIG, timeZone, segments, experiences }
      const traits = { ...SITUATION.traits, custom: { far: value } }
      live(config, { traits: { far: value } }, { ...SITUATION, zone, traits })
    }),
    { numRuns: 2000 },
  )
})

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
  live({ ...EMPTY_CONFIG, scores, segments: [{ id: '__proto__', name: 'P', when }] }, props)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(Object.prototype).not.toHaveProperty('polluted')
})

test('a condition nested ten thousand levels deep is unknown, not an overflow', () => {
  let when: unknown = { trait: 'a.b', op: 'exists' }
  for (let level = 0; level < 10_000; level += 1) when = { all: [when] }
  const segments = [{ id: 'deep', name: 'Deep', when }] as unknown as SiteConfig['segments']
  expect(live({ ...EMPTY_CONFIG, segments }).profile.segments).toEqual([])
})

test('as many segments as a site config may have can stand on each other', () => {
  const segments = Array.from({ length: CONFIG_SEGMENTS_MAX }, (_, index) => ({
    id: `s${index}`,
    name: 'S',
    when: index === CONFIG_SEGMENTS_MAX - 1 ? { all: [] } : { segment: `s${index + 1}` },
  }))
  expect(live({ ...EMPTY_CONFIG, segments }).profile.segments).toHaveLength(CONFIG_SEGMENTS_MAX)
})
