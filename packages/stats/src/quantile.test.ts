import { expect, test } from 'vitest'
import { differenceOf } from './difference-of.ts'
import { ANYTIME, FIXED } from './inference.ts'
import { quantileInterval, quantileOf, toQuantile } from './quantile.ts'
import { createRandom } from './testing/random.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

test.each([
  // R's quantile(1:10), type 7, and NumPy 2's quantile.
  [upTo(10), 0, 1],
  [upTo(10), 0.1, 1.9],
  [upTo(10), 0.25, 3.25],
  [upTo(10), 0.5, 5.5],
  [upTo(10), 0.75, 7.75],
  [upTo(10), 0.99, 9.91],
  [upTo(10), 1, 10],
  [[1, 3, 4, 8, 9, 12, 15, 16, 23, 42], 0.05, 1.9],
  [[1, 3, 4, 8, 9, 12, 15, 16, 23, 42], 0.33, 7.88],
  [[1, 3, 4, 8, 9, 12, 15, 16, 23, 42], 0.8, 17.4],
  [[1, 3, 4, 8, 9, 12, 15, 16, 23, 42], 0.95, 33.45],
  [[7], 0.3, 7],
])('of %j the share %f does not exceed %f', (sorted, share, expected) => {
  expect(quantileOf(sorted, share)).toBeCloseTo(expected, 12)
})

test.each([
  // 100 × 0.5 ± 1.96 × 5 is 40.2 to 59.8; 1,000 × 0.9 ± 1.96 × 9.4868 is 881.4 to 918.6.
  [100, 0.5, FIXED, 40, 60],
  [1000, 0.9, FIXED, 881, 919],
  // 10,000 × 0.5 ± 3.0352 × 50.
  [10_000, 0.5, ANYTIME, 4848, 5152],
  [5, 0.99, FIXED, 4, 5],
])(
  'of the ranks 1 to %i the quantile %f at %j lies in %i to %i',
  (n, share, inference, low, high) => {
    expect(quantileInterval(upTo(n), share, inference)).toMatchObject({ low, high })
  },
)

test('the standard error of a median of uniform values is that of theory', () => {
  // √(q (1 − q) / n) / f with the density f = 1 / 10,000 (Cramér 1946): 50.
  expect(Math.sqrt(toQuantile(upTo(10_000), 0.5).variance) / 50).toBeCloseTo(1, 1)
})

test.each([
  [[], 0.5],
  [[1], 1.1],
  [[1], Number.NaN],
])('of %j there is no quantile %f', (sorted, share) => {
  expect(() => quantileOf(sorted, share)).toThrow(RangeError)
})

test('medians of two arms that differ by a fifth are compared rightly about 19 times in 20', () => {
  const random = createRandom(3)
  const draw = (mean: number) =>
    toQuantile(Float64Array.from({ length: 400 }, () => -mean * Math.log(1 - random())).sort(), 0.5)
  const rounds = 1_000
  let held = 0
  for (let round = 0; round < rounds; round += 1) {
    const { low, high } = differenceOf(draw(12), draw(10), FIXED)
    const truth = 2 * Math.LN2
    if (low <= truth && truth <= high) held += 1
  }
  expect(held / rounds).toBeGreaterThan(0.93)
  expect(held / rounds).toBeLessThan(0.975)
})
