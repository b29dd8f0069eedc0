import type { SegmentVariantRow } from '@segue/protocol'
import { expect, test } from 'vitest'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../limits.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toArmResult, toExperienceResults } from './experience-results.ts'

const row = (more: Partial<SegmentVariantRow>): SegmentVariantRow => ({
  experience: 'hero',
  segment: '*',
  arm: 'bold',
  visitors: 100,
  converted: 10,
  conversions: 12,
  revenue: 250,
  ...more,
})

test('arms come as control, variants in the config’s order, unknown ones, holdout', () => {
  const arms = ['holdout', 'old', 'calm', 'bold', 'control']
  const [result] = toExperienceResults(
    arms.map((arm) => row({ arm })),
    SITE_CONFIG,
  )
  expect(result?.arms).toEqual(['control', 'bold', 'calm', 'old', 'holdout'])
  expect(result?.segments[0]?.arms.map(({ arm }) => arm)).toEqual(result?.arms)
})

test('everyone comes first, then segments from large to small', () => {
  const rows = [
    row({ segment: 'small', visitors: 10 }),
    row({ segment: 'large', visitors: 500 }),
    row({ segment: '*', visitors: 50 }),
  ]
  const [result] = toExperienceResults(rows, SITE_CONFIG)
  expect(result?.segments.map(({ segment }) => segment)).toEqual(['*', 'large', 'small'])
})

test('experiences come in the config’s order, unknown ones last', () => {
  const rows = [row({ experience: 'old' }), row({ experience: 'hero' })]
  const results = toExperienceResults(rows, SITE_CONFIG)
  expect(results.map(({ experience }) => experience)).toEqual(['hero', 'old'])
})

test('a rate comes with its 95 % Wilson interval', () => {
  const arm = toArmResult(row({ visitors: 100, converted: 10 }))
  expect(arm.rate).toBe(0.1)
  expect(arm.low).toBeCloseTo(0.05523, 4)
  expect(arm.high).toBeCloseTo(0.17437, 4)
  expect(arm.revenuePerVisitor).toBe(2.5)
})

test('an arm nobody was in has no rate and no revenue per visitor', () => {
  const arm = toArmResult(row({ visitors: 0, converted: 0, revenue: 0 }))
  expect(arm).toMatchObject({ rate: 0, revenuePerVisitor: 0, early: true })
})

test.each([
  ['at both limits', ARM_VISITORS_MIN, ARM_CONVERTED_MIN, false],
  ['with a visitor too few', ARM_VISITORS_MIN - 1, ARM_CONVERTED_MIN, true],
  ['with a conversion too few', ARM_VISITORS_MIN, ARM_CONVERTED_MIN - 1, true],
])('an arm %s: too early is %s %s %s', (_, visitors, converted, early) => {
  expect(toArmResult(row({ visitors, converted })).early).toBe(early)
})
