import { expect, test } from 'vitest'
import { covarianceOf, varianceOf } from './spread.ts'
import { addPairSums, addSums, toOtherSums, toPairSums, toSums } from './sums.ts'
import { SLEEP } from './testing/sleep.ts'

test('parts added are the sums of the whole', () => {
  const [first, last] = [SLEEP.slice(0, 4), SLEEP.slice(4)]
  const whole = toPairSums(SLEEP)
  const added = addPairSums(toPairSums(first), toPairSums(last))
  for (const [name, value] of Object.entries(whole)) {
    expect(added[name as keyof typeof added]).toBeCloseTo(value, 12)
  }
  const values = (pairs: typeof SLEEP) => toSums(pairs.map(([value]) => value))
  expect(addSums(values(first), values(last)).squares).toBeCloseTo(values(SLEEP).squares, 12)
})

test('a pair’s other side is sums like any', () => {
  const { visitors, sum, squares } = toOtherSums(toPairSums(SLEEP))
  expect(visitors).toBe(10)
  expect([sum, squares]).toEqual([expect.closeTo(23.3, 12), expect.closeTo(90.37, 12)])
})

test.each([[[1, Number.NaN]], [[Number.POSITIVE_INFINITY]]])('%j are no values', (values) => {
  expect(() => toSums(values)).toThrow(RangeError)
  expect(() => toPairSums(values.map((value) => [1, value]))).toThrow(RangeError)
})

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
