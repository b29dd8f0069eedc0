import type { Profile, Segment } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, updateProfile } from '../index.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { histories } from '../oracle/random-histories.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import { countRules, did, leadsIn, pasts, SITUATION, visit } from '../testing/count-rules.ts'
import { explain } from './explain.ts'
import { explainCondition } from './explain-condition.ts'
import { hasNoWay } from './has-no-way.ts'

const HOUR_MS = 3_600_000
/** So many random rules that *no way* is never wrong for. */
const NO_WAY_RUNS = 2_000

test('whoever does what is needed is in the segment', () => {
  let tried = 0
  fc.assert(
    fc.property(countRules, pasts, (when, past) => {
      const { program, profile } = visit(when, past)
      const { needs = [] } = explain(program, profile, SITUATION).segments[0] ?? {}
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
    const at = SITUATION.now + hours * HOUR_MS
    const repeat = (from: Profile, type: string) => {
      const ways = [from]
      for (let times = 0; times < 5; times += 1)
        ways.push(did(program, ways.at(-1) ?? from, type, at))
      return ways
    }
    const later = advanceProfile(program, profile, { ...SITUATION, now: at }).profile
    return repeat(later, 'a')
      .flatMap((done) => repeat(done, 'b'))
      .flatMap((done) => repeat(done, 'c'))
      .some(({ segments }) => segments.includes('g'))
  })
}

test('whoever is told that there is no way does not get in by anything they do', () => {
  let told = 0
  fc.assert(
    fc.property(countRules, pasts, (when, past) => {
      const { program, profile } = visit(when, past)
      if (explain(program, profile, SITUATION).segments[0]?.way !== 'none') return
      told += 1
      expect(getsIn(program, profile)).toBe(false)
    }),
    { numRuns: NO_WAY_RUNS },
  )
  expect(told).toBeGreaterThan(NO_WAY_RUNS / 50)
}, 240_000)

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
        const scene = createScene(program, profile, situation)
        const isShut = ({ when }: Segment) => hasNoWay(explainCondition(when, scene), 'yes', scene)
        shut = config.segments.filter(isShut).map(({ id }) => id)
      }
      told += shut.length
    }),
    { numRuns: 1_200 },
  )
  expect(told).toBeGreaterThan(100)
}, 240_000)
