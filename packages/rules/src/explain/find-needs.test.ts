import type { Condition, Profile } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, updateProfile } from '../index.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import type { Program } from '../program.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explain } from './explain.ts'
import type { Need } from './receipt.ts'

const situation = { now: Date.parse('2026-11-22T12:00:00Z'), zone: 'UTC', traits: {} }
const HOUR_MS = 3_600_000
/** So many random rules that *no way* is never wrong for. */
const NO_WAY_RUNS = 5_000

const few = fc.integer({ min: 0, max: 4 })
const comparisons = fc.oneof(
  fc.record({
    op: fc.constantFrom('at_least', 'at_most', 'equals', 'not_equals', 'more_than', 'less_than'),
    value: few,
  }),
  fc.record({
    op: fc.constantFrom('in', 'not_in'),
    value: fc.uniqueArray(few, { minLength: 1, maxLength: 3 }),
  }),
)
const leaves = fc
  .tuple(
    fc.constantFrom('a', 'b', '*'),
    comparisons,
    fc.constantFrom(undefined, { days: 7 }, { hours: 5 }),
  )
  .map(([event, test, within]) => ({ event, ...test, ...(within && { within }) }))
const { rules } = fc.letrec<{ rules: Condition }>((tie) => ({
  rules: fc.oneof(
    { depthSize: 'small' },
    leaves,
    fc
      .tuple(
        fc.constantFrom('all', 'any', 'none'),
        fc.array(tie('rules'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, parts]) => ({ [kind]: parts }) as unknown as Condition),
  ),
}))
const pasts = fc.array(fc.tuple(fc.integer({ min: 0, max: 288 }), fc.constantFrom('a', 'b')), {
  maxLength: 6,
})

function did(program: Program, before: Profile, type: string, at: number): Profile {
  const event = { type, at, session: 's', path: '/', props: {} }
  return updateProfile(program, before, event, situation).profile
}

/** True when doing what is needed, and no more of it than that, leads into the segment. */
function leadsIn(program: Program, profile: Profile, needs: readonly Need[]): boolean {
  const times = { a: 0, b: 0, '*': 0 }
  for (const { condition, missing = 0 } of needs) {
    const { event } = condition as { event: keyof typeof times }
    times[event] = Math.max(times[event], missing)
  }
  const free = Math.max(0, times['*'] - times.a - times.b)
  const shares = Array.from({ length: free + 1 }, (_, ofA) =>
    Array.from({ length: free + 1 - ofA }, (_, ofB) => [ofA, ofB, free - ofA - ofB] as const),
  ).flat()
  return shares.some(([ofA, ofB, others]) => {
    const acts = [...'a'.repeat(times.a + ofA), ...'b'.repeat(times.b + ofB), ...'c'.repeat(others)]
    const after = acts.reduce((past, type) => did(program, past, type, situation.now), profile)
    return after.segments.includes('g')
  })
}

function visit(when: Condition, past: readonly (readonly [hours: number, type: string])[]) {
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 'g', name: 'G', when }] })
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  const profile = [...past]
    .sort(([one], [other]) => other - one)
    .reduce(
      (before, [hours, type]) => did(program, before, type, situation.now - hours * HOUR_MS),
      createProfile(program, 'v', session, 0),
    )
  return { program, profile }
}

test('whoever does what is needed is in the segment', () => {
  let tried = 0
  fc.assert(
    fc.property(rules, pasts, (when, past) => {
      const { program, profile } = visit(when, past)
      const { needs = [] } = explain(program, profile, situation).segments[0] ?? {}
      if (needs.length === 0 || needs.some(({ missing = 0 }) => missing <= 0)) return
      tried += 1
      expect(leadsIn(program, profile, needs)).toBe(true)
    }),
    { numRuns: 600 },
  )
  expect(tried).toBeGreaterThan(100)
})

/** True when some time and then some events lead into the segment: up to five of each kind, after up to eight days. */
function getsIn(program: Program, profile: Profile): boolean {
  return [0, 6, 72, 192].some((hours) => {
    const at = situation.now + hours * HOUR_MS
    const repeat = (from: Profile, type: string) => {
      const ways = [from]
      for (let times = 0; times < 5; times += 1)
        ways.push(did(program, ways.at(-1) ?? from, type, at))
      return ways
    }
    const later = advanceProfile(program, profile, { ...situation, now: at }).profile
    return repeat(later, 'a')
      .flatMap((done) => repeat(done, 'b'))
      .flatMap((done) => repeat(done, 'c'))
      .some(({ segments }) => segments.includes('g'))
  })
}

test('whoever is told that there is no way does not get in by anything they do', () => {
  let told = 0
  fc.assert(
    fc.property(rules, pasts, (when, past) => {
      const { program, profile } = visit(when, past)
      if (explain(program, profile, situation).segments[0]?.way !== 'none') return
      told += 1
      expect(getsIn(program, profile)).toBe(false)
    }),
    { numRuns: NO_WAY_RUNS },
  )
  expect(told).toBeGreaterThan(NO_WAY_RUNS / 50)
}, 60_000)

test('whoever was told that there is no way is not in later, on random rules and histories', () => {
  let told = 0
  fc.assert(
    fc.property(siteConfigs, histories, (config, steps) => {
      const program = compile(config)
      const start = steps[0]?.situation.now ?? 0
      const session = { id: 's', number: 1, startedAt: start, lastAt: start }
      let profile = createProfile(program, 'v', session, start)
      let shut: readonly string[] = []
      for (const [index, { situation, event }] of steps.entries()) {
        profile = updateProfile(program, profile, event, situation).profile
        expect(profile.segments.filter((id) => shut.includes(id))).toEqual([])
        if (index !== Math.floor(steps.length / 3)) continue
        const { segments } = explain(program, profile, situation)
        shut = segments.flatMap(({ segment, way }) => (way === 'none' ? segment : []))
      }
      told += shut.length
    }),
    { numRuns: 2_000 },
  )
  expect(told).toBeGreaterThan(100)
}, 60_000)
