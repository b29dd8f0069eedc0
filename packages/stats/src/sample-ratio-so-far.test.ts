import { expect, test } from 'vitest'
import { sampleRatioSoFar } from './sample-ratio-so-far.ts'
import { watchSampleRatios } from './testing/watch-sample-ratios.ts'

test.each([
  // One over the mean of dirichlet_multinomial over multinomial at k = 100 and 10,000, SciPy 1.17.
  [[600, 400], [1, 1], 7.499882e-8],
  [[20_800, 19_200], [1, 1], 5.3698467e-13],
  [[821_588, 815_482], [1, 1], 2.8171726e-4],
  [[950, 50], [9, 1], 1.7549793e-6],
  [[30, 0], [1, 1], 0.065207641],
])('%j of arms that weigh %j have the chance %f', (visitors, weights, expected) => {
  expect(sampleRatioSoFar([{ visitors, weights }]) / expected).toBeCloseTo(1, 5)
})

test.each([
  ['equal arms that are about right', [480, 520], [1, 1]],
  ['Mendel’s peas', [315, 101, 108, 32], [9, 3, 3, 1]],
  ['no visitors', [0, 0], [1, 1]],
])('%s give no reason for doubt', (_, visitors, weights) => {
  expect(sampleRatioSoFar([{ visitors, weights }])).toBe(1)
})

test('a change of weights is no fault, and hides none', () => {
  const before = { visitors: [9_050, 950], weights: [9, 1] }
  const after = { visitors: [5_020, 4_980], weights: [1, 1] }
  const faulty = { visitors: [5_400, 4_600], weights: [1, 1] }
  expect(sampleRatioSoFar([before, after])).toBeGreaterThan(0.1)
  expect(sampleRatioSoFar([before, faulty])).toBeLessThan(1e-9)
  // Without the periods the right shares would look wrong.
  expect(sampleRatioSoFar([{ visitors: [14_070, 5_930], weights: [1, 1] }])).toBeLessThan(1e-9)
})

test('periods multiply what they tell', () => {
  const period = { visitors: [550, 450], weights: [1, 1] }
  expect(sampleRatioSoFar([period, period])).toBeCloseTo(sampleRatioSoFar([period]) ** 2, 12)
})

test('looked at daily, right shares hardly ever alarm, and 52 to 48 nearly always by 40,000 visitors', () => {
  const plan = { experiments: 150, days: 40, perDay: 1_000, seed: 7 }
  expect(watchSampleRatios({ ...plan, share: 0.5 })).toBeLessThan(0.01)
  expect(watchSampleRatios({ ...plan, share: 0.52 })).toBeGreaterThan(0.95)
})

test.each([
  ['lists of two lengths', [1, 2], [1]],
  ['a weight of 0', [1, 2], [1, 0]],
  ['a negative count', [-1, 2], [1, 1]],
  ['no number', [Number.NaN, 2], [1, 1]],
])('%s: a mistake', (_, visitors, weights) => {
  expect(() => sampleRatioSoFar([{ visitors, weights }])).toThrow(RangeError)
})
