import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { applyConclusion } from './apply-conclusion.ts'

const [HERO] = SITE_CONFIG.experiences as readonly [Experience]
const TESTED: Experience = {
  ...HERO,
  ...{ state: 'paused', control: 0.5, traffic: 0.2, group: 'top' },
  schedule: { until: '2026-11-01T00:00' },
}
const OTHER: Experience = { ...HERO, id: 'other', control: 0.1 }
const CONFIG = { ...SITE_CONFIG, experiences: [TESTED, OTHER] }

test('a promoted variant runs alone, for everyone and from now on; all else stays', () => {
  const wanted = { experience: 'hero', kind: 'promote', variant: 'calm' } as const
  const { control: _, traffic: __, schedule: ___, ...rest } = TESTED
  const calm = HERO.variants.filter(({ id }) => id === 'calm')
  expect(applyConclusion(CONFIG, wanted)).toEqual({
    ...CONFIG,
    experiences: [{ ...rest, state: 'running', variants: calm }, OTHER],
  })
})

test('what is rolled back is paused and keeps what it was', () => {
  const wanted = { experience: 'other', kind: 'roll_back' } as const
  expect(applyConclusion(CONFIG, wanted)).toEqual({
    ...CONFIG,
    experiences: [TESTED, { ...OTHER, state: 'paused' }],
  })
})

test.each(['keep_testing', 'hand_over'] as const)('%s changes nothing', (kind) => {
  expect(applyConclusion(CONFIG, { experience: 'hero', kind, variant: 'bold' })).toBe(CONFIG)
})

test.each([
  ['an experience', { experience: 'gone', kind: 'roll_back' }],
  ['a variant', { experience: 'hero', kind: 'promote', variant: 'gone' }],
] as const)('%s that is gone cannot be acted on', (_, wanted) => {
  expect(applyConclusion(CONFIG, wanted)).toBeUndefined()
})
