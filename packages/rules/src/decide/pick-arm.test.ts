import type { Experience, SiteSettings } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, decide } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const VISITORS = 10_000
const now = Date.parse('2026-11-22T12:00:00Z')
const session = { id: 's', number: 1, startedAt: now, lastAt: now }

/** One version of an experiment: its variants' ids, and what else it says. */
interface Version {
  readonly variants: string
  readonly settings?: SiteSettings
  readonly control?: number
  /** Variants only for subscribers, whom nobody is. */
  readonly subscribersOnly?: string
}

const first = { variants: 'ab', settings: { holdout: 0.2 }, control: 0.3 }

/** The arm of each visitor, in the order of their names, with what earlier versions gave them. */
function armsOf(version: Version, given: readonly (string | null)[] = []) {
  const { variants, settings = {}, control = 0, subscribersOnly = '' } = version
  const experience: Experience = {
    ...{ id: 'e', name: 'E', state: 'running', mode: 'experiment', control },
    variants: [...variants].map((id) => ({
      ...{ id, name: id, changes: [] },
      ...(subscribersOnly.includes(id) && { when: { trait: 'visitor.plan', op: 'exists' } }),
    })),
  }
  const program = compile({
    ...EMPTY_CONFIG,
    settings,
    experiences: [experience],
  })
  return Array.from({ length: VISITORS }, (_, index) => {
    const fresh = createProfile(program, `visitor ${index}`, session, now)
    const arm = given[index]
    const profile = arm ? { ...fresh, assignments: { e: arm } } : fresh
    return decide(program, profile, { now, zone: 'UTC', traits: {} }).outcomes[0]?.arm ?? null
  })
}

test.each<[string, Version]>([
  ['a removed holdout and variant', { variants: 'ac', control: 0.3 }],
  ['a removed control', { variants: 'ab', settings: { holdout: 0.2 } }],
  ['a larger control, without the variant', { variants: 'a', control: 0.5 }],
])('after %s, visitors are shared as if nobody had been here', (_, version) => {
  const before = armsOf(first)
  const { variants, settings: { holdout = 0 } = {}, control = 0 } = version
  const kept = new Set([...variants, control && 'control', holdout && 'holdout'])
  const fresh = armsOf(version)
  const arms = armsOf(version, before)
  expect(arms).toEqual(before.map((arm, index) => (kept.has(arm ?? '') ? arm : fresh[index])))
})

test('a removed holdout and variant leave no sample-ratio mismatch', () => {
  const arms = armsOf({ variants: 'ac', control: 0.3 }, armsOf(first))
  const expected = { control: 0.3, a: 0.35, c: 0.35 }
  const chiSquare = Object.entries(expected).reduce((sum, [arm, share]) => {
    const count = arms.filter((given) => given === arm).length
    return sum + (count - share * VISITORS) ** 2 / (share * VISITORS)
  }, 0)
  // Two degrees of freedom: more than 13.8 comes by chance once in a thousand times.
  expect(chiSquare).toBeLessThan(13.8)
})

test('whoever has a variant that they are no candidate for now does not come to control', () => {
  const before = armsOf(first)
  const arms = armsOf({ ...first, control: 0.9, subscribersOnly: 'b' }, before)
  const afterB = arms.filter((_, index) => before[index] === 'b')
  expect(afterB.length).toBeGreaterThan(2_000)
  expect(new Set(afterB)).toEqual(new Set(['a']))
})
