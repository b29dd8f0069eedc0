import { expect, test } from 'vitest'
import { differenceOf, estimateOf } from './difference-of.ts'
import { ANYTIME, FIXED } from './inference.ts'
import { rateOf } from './testing/rate-of.ts'

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 1.
test.each([
  [56, 70, 48, 80, 0.2, 0.0575, 0.3425],
  [9, 10, 3, 10, 0.6, 0.2605, 0.9395],
  [6, 7, 2, 7, 0.5714, 0.1481, 0.9947],
  [5, 56, 0, 29, 0.0893, 0.0146, 0.164],
  [0, 10, 0, 20, 0, 0, 0],
])('%i of %i against %i of %i', (converted, visitors, other, others, estimate, low, high) => {
  const found = differenceOf(rateOf(converted, visitors), rateOf(other, others), FIXED)
  expect(found.estimate).toBeCloseTo(estimate, 4)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test.each([
  [FIXED, 1.959964],
  // 2,000 of 10,000 planned visitors: √(2 (v + 1) / v · ln(√(v + 1) / 0.05)) with v = 7.9362 / 5.
  [ANYTIME, 3.363888],
])('%j reaches %f standard errors', (inference, deviations) => {
  const error = Math.sqrt((0.12 * 0.88 + 0.1 * 0.9) / 1000)
  const found = differenceOf(rateOf(120, 1000), rateOf(100, 1000), inference)
  expect(found.high - found.estimate).toBeCloseTo(deviations * error, 6)
  expect(found.estimate - found.low).toBeCloseTo(deviations * error, 6)
})

test.each([FIXED, ANYTIME])('%j leaves 0 out exactly where p is below 0.05', (inference) => {
  const sides = new Set<boolean>()
  for (let converted = 100; converted <= 160; converted += 1) {
    const { low, p } = differenceOf(rateOf(converted, 1000), rateOf(100, 1000), inference)
    expect(low > 0).toBe(p < 0.05)
    sides.add(low > 0)
  }
  expect(sides.size).toBe(2)
})

test('arms without any spread differ for sure or not at all', () => {
  expect(differenceOf(rateOf(0, 10), rateOf(0, 20)).p).toBe(1)
  expect(differenceOf(rateOf(10, 10), rateOf(0, 20)).p).toBe(0)
})

test('a figure alone lies as far around itself as the inference says', () => {
  const found = estimateOf({ visitors: 10_000, value: 5, variance: 0.04 })
  expect(found.estimate).toBe(5)
  expect(found.low).toBeCloseTo(5 - 3.035209 * 0.2, 5)
  expect(found.high).toBeCloseTo(5 + 3.035209 * 0.2, 5)
})
