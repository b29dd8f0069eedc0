import { expect, test } from 'vitest'
import { ANYTIME, FIXED } from '../inference.ts'
import { type Plan, runExperiments } from './run-experiments.ts'
import { rateWorld, ratioWorld, revenueWorld, type World } from './worlds.ts'

const month: Plan = {
  experiments: 400,
  days: 28,
  perDay: [180, 180],
  lift: 0,
  inference: ANYTIME,
  seed: 20261122,
}

test('who looks daily at intervals for a single look sees a difference every fifth time', () => {
  const { everTold } = runExperiments(rateWorld(0.05), { ...month, inference: FIXED })
  expect(everTold).toBeGreaterThan(0.15)
})

test.each<[string, World, Partial<Plan>]>([
  ['rates', rateWorld(0.05), {}],
  ['rates with a lift', rateWorld(0.1), { lift: 0.2 }],
  ['arms of one to four', rateWorld(0.05), { perDay: [90, 360] }],
  ['revenue', revenueWorld(0.05), {}],
  ['ratios', ratioWorld(0.05), { experiments: 200 }],
])('daily looks at anytime intervals of %s are hardly ever wrong', (_, world, more) => {
  const { everMissed } = runExperiments(world, { ...month, ...more })
  expect(everMissed).toBeLessThanOrEqual(0.05)
})

test.each<[string, World, Partial<Plan>]>([
  ['rare conversions', rateWorld(0.005), { perDay: [10_000, 10_000] }],
  ['frequent conversions', rateWorld(0.5), { perDay: [200, 200] }],
  ['revenue', revenueWorld(0.05), { perDay: [3_000, 3_000] }],
  ['ratios', ratioWorld(0.1), { perDay: [1_000, 1_000] }],
])('an interval of %s for a single look misses about every twentieth time', (_, world, more) => {
  const plan = { ...month, experiments: 2_000, days: 1, lift: 0.2, inference: FIXED, ...more }
  const { missed } = runExperiments(world, plan)
  expect(missed).toBeGreaterThan(0.035)
  expect(missed).toBeLessThan(0.065)
})

test('an anytime interval sees a large lift that is there', () => {
  const { everTold } = runExperiments(rateWorld(0.1), { ...month, lift: 0.4 })
  expect(everTold).toBeGreaterThan(0.95)
})
