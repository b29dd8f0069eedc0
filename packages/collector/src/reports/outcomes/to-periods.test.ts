import type { SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { toArmShares } from '../experiments/to-arm-shares.ts'
import { toPeriods } from './to-periods.ts'

const [HERO] = SITE_CONFIG.experiences
const row = (config: number, arm: string, visitors: number) => ({
  ...{ subject: 'hero', week: 0, mixed: 0, firstAt: 0, lastAt: 0 },
  ...{ config, arm, visitors },
})
const toShares = (config: SiteConfig) => toArmShares(config, 'hero')
const withControl = (control: number): SiteConfig => ({
  ...SITE_CONFIG,
  experiences: [{ ...HERO!, mode: 'personalize', control }],
})

test('versions with the same shares are one period, another share begins one', () => {
  const versions = new Map([
    [1, withControl(0.5)],
    [2, withControl(0.2)],
    [3, { ...withControl(0.5), name: 'Renamed' }],
  ])
  const variant = HERO!.variants[0]!.id
  const rows = [
    ...[row(1, 'control', 10), row(1, variant, 11), row(2, 'control', 20), row(2, variant, 80)],
    ...[row(3, 'control', 5), row(3, variant, 4)],
  ]
  expect(toPeriods(rows, toShares, versions)).toEqual([
    { visitors: [15, 15], weights: [0.5, 0.5] },
    { visitors: [20, 80], weights: [0.2, 0.8] },
  ])
})

test('an arm that nobody came to counts as 0', () => {
  const periods = toPeriods([row(1, 'control', 10)], toShares, new Map([[1, withControl(0.5)]]))
  expect(periods.map(({ visitors }) => visitors)).toEqual([[10, 0]])
})

test.each<[string, Map<number, SiteConfig>]>([
  ['is not known', new Map()],
  ['does not have the experience', new Map([[1, { ...SITE_CONFIG, experiences: [] }]])],
  ['keeps nobody on the default', new Map([[1, withControl(0)]])],
])('a version that %s tells nothing', (_, versions) => {
  expect(toPeriods([row(1, 'control', 10), row(1, 'x', 5)], toShares, versions)).toEqual([])
})
