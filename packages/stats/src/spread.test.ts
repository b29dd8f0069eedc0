import { expect, test } from 'vitest'
import { covarianceOf, varianceOf } from './spread.ts'
import { toPairSums, toSums } from './sums.ts'
import { SLEEP } from './testing/sleep.ts'

test.each([
  // NIST Statistical Reference Datasets, univariate summary statistics: certified standard deviations.
  ['NumAcc1', [10_000_001, 10_000_003, 10_000_002], 1],
  ['NumAcc2', [1.2, ...Array.from({ length: 1000 }, (_, at) => (at % 2 ? 1.3 : 1.1))], 0.1],
  ['three equal values', [0.1, 0.1, 0.1], 0],
])('the spread of %s is right', (_, values, deviation) => {
  expect(Math.sqrt(varianceOf(toSums(values)))).toBeCloseTo(deviation, 9)
})

test('the covariance is that of NumPy 2 for Student’s sleep data', () => {
  expect(covarianceOf(toPairSums(SLEEP))).toBeCloseTo(2.848333333, 9)
})

test('of a single visitor no spread is known', () => {
  expect(varianceOf(toSums([3]))).toBeNaN()
  expect(covarianceOf(toPairSums([[3, 4]]))).toBeNaN()
})
