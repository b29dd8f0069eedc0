import type { Experience } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { toArmShares } from './to-arm-shares.ts'

const [HERO] = SITE_CONFIG.experiences
const variants = [
  { id: 'bold', name: 'Bold', changes: [] },
  { id: 'calm', name: 'Calm', weight: 3, changes: [] },
]
const when = { trait: 'device.kind', op: 'equals', value: 'mobile' }

test.each<[string, Partial<Experience>, number, Record<string, number>]>([
  ['variants by weight', { variants }, 0, { bold: 0.25, calm: 0.75 }],
  [
    'what the control leaves',
    { variants, control: 0.2 },
    0,
    { control: 0.2, bold: 0.2, calm: 0.6 },
  ],
  [
    'what the holdout leaves, of whom some are controls',
    { variants, control: 0.5 },
    0.2,
    { control: 0.4, holdout: 0.2, bold: 0.1, calm: 0.3 },
  ],
  ['nobody but controls', { variants, control: 1 }, 0, { control: 1 }],
  [
    'variants together where conditions choose',
    { variants, mode: 'personalize', control: 0.1 },
    0,
    { control: 0.1, '*': 0.9 },
  ],
  [
    'variants together where one of an experiment has a condition',
    { variants: [{ ...variants[0]!, when }, variants[1]!], control: 0.1 },
    0,
    { control: 0.1, '*': 0.9 },
  ],
  [
    'a single variant, whatever its condition',
    { variants: [{ ...variants[0]!, when }], mode: 'personalize', control: 0.1 },
    0,
    { control: 0.1, bold: 0.9 },
  ],
])('arms share out: %s', (_, own, holdout, expected) => {
  const hero: Experience = { ...HERO!, mode: 'experiment', ...own }
  const config = { ...SITE_CONFIG, settings: { holdout }, experiences: [hero] }
  const shares = Object.fromEntries(toArmShares(config, 'hero') ?? [])
  expect(Object.keys(shares)).toEqual(expect.arrayContaining(Object.keys(expected)))
  expect(Object.keys(shares)).toHaveLength(Object.keys(expected).length)
  for (const [arm, share] of Object.entries(expected)) expect(shares[arm]).toBeCloseTo(share, 12)
})

test('an experience that a site config does not have has no shares', () => {
  expect(toArmShares(SITE_CONFIG, 'gone')).toBeUndefined()
})
