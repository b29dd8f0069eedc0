import { expect, test } from 'vitest'
import { liftTrend } from './lift-trend.ts'
import { rateOf } from './testing/rate-of.ts'

const days = (differences: readonly number[], variances: readonly number[] = []) =>
  differences.map((difference, at) => ({
    arm: { visitors: 500, value: 10 + difference, variance: (variances[at] ?? 2) / 2 },
    control: { visitors: 500, value: 10, variance: (variances[at] ?? 2) / 2 },
  }))

test.each([
  // NumPy 2: polyfit(t, d, 1, w = 1 / √v, cov = 'unscaled').
  [[5, 4, 3, 2, 1], [], -1, 0.4472136],
  [[1, 3, 2, 5], [1, 2, 1, 4], 0.84375, 0.586302],
  [[4, 4], [], 0, 2],
])('differences %j with variances %j change by %f ± %f', (differences, variances, slope, error) => {
  const trend = liftTrend(days(differences, variances))
  expect(trend?.estimate).toBeCloseTo(slope, 6)
  expect(((trend?.high ?? 0) - slope) / 1.959964).toBeCloseTo(error, 6)
})

test('what wears off week by week is seen', () => {
  const weeks = [0.15, 0.13, 0.11, 0.1].map((rate) => ({
    arm: rateOf(rate * 5_000, 5_000),
    control: rateOf(500, 5_000),
  }))
  expect(liftTrend(weeks)?.high).toBeLessThan(0)
  expect(liftTrend(weeks.slice(2))?.high).toBeGreaterThan(0)
})

test('a day on which nobody converted tells nothing', () => {
  const [nobody, ...rest] = [
    { arm: rateOf(0, 50), control: rateOf(0, 50) },
    { arm: rateOf(9, 50), control: rateOf(5, 50) },
  ]
  expect(liftTrend([nobody, ...rest].flatMap((day) => day ?? []))).toBeUndefined()
})
