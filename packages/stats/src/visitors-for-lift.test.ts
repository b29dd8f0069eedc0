import { expect, test } from 'vitest'
import { createRandom } from './testing/random.ts'
import { visitorsForLift, visitorsForMean } from './visitors-for-lift.ts'

test.each([
  // An example of R's power.prop.test: p1 = 0.5, p2 = 0.75 and a power of 0.9 give n = 76.7.
  [{ rate: 0.5, lift: 0.5, power: 0.9 }, 77],
  [{ rate: 0.1, lift: 0.1 }, 14_751],
  [{ rate: 0.1, lift: -0.1 }, 13_495],
])('%j takes %i visitors per arm', (question, expected) => {
  expect(visitorsForLift(question)).toBe(expected)
})

test('as many visitors as it says see the lift as often as the power says', () => {
  const random = createRandom(3)
  const visitors = visitorsForLift({ rate: 0.2, lift: 0.5 })
  const draw = (rate: number) =>
    Array.from({ length: visitors }, random).filter((drawn) => drawn < rate).length / visitors
  const rounds = 2_000
  let seen = 0
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [draw(0.3), draw(0.2)]
    const mean = (one + other) / 2
    if ((one - other) / Math.sqrt((2 * mean * (1 - mean)) / visitors) > 1.95996) seen += 1
  }
  expect(seen / rounds).toBeGreaterThan(0.77)
  expect(seen / rounds).toBeLessThan(0.83)
})

test('without a lift no number is enough', () => {
  expect(visitorsForLift({ rate: 0.1, lift: 0 })).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  { rate: 0, lift: 0.1 },
  { rate: 0.6, lift: 1 },
  { rate: 0.1, lift: -2 },
  { rate: 0.1, lift: 0.1, power: 0.4 },
  { rate: 0.1, lift: 0.1, level: 1 },
  { rate: Number.NaN, lift: 0.1 },
])('%j is refused', (question) => {
  expect(() => visitorsForLift(question)).toThrow(RangeError)
})

test.each([
  // With t in place of normal it would be one more: 56,513 by SciPy 1.17 (nct).
  [{ mean: 5, deviation: 30, lift: 0.1 }, 56_512],
  // Lehr's rule (1992), 16 σ² / Δ², of which 15.7 is exact.
  [{ mean: 10, deviation: 10, lift: 0.1 }, 1_570],
  [{ mean: 10, deviation: 10, lift: 0 }, Number.POSITIVE_INFINITY],
])('%j takes %i visitors per arm', (question, expected) => {
  expect(visitorsForMean(question)).toBe(expected)
})

test('looks at any time take more visitors, for means as for rates', () => {
  const rates = { rate: 0.1, lift: 0.1 }
  const means = { mean: 10, deviation: 30, lift: 0.1 }
  const cost = visitorsForMean({ ...means, kind: 'anytime' }) / visitorsForMean(means)
  expect(cost).toBeCloseTo(1.76, 2)
  expect(visitorsForLift({ ...rates, kind: 'anytime' }) / visitorsForLift(rates)).toBeCloseTo(
    cost,
    2,
  )
})

test.each([
  { mean: 0, deviation: 1, lift: 0.1 },
  { mean: 1, deviation: Number.NaN, lift: 0.1 },
])('%j is refused', (question) => {
  expect(() => visitorsForMean(question)).toThrow(RangeError)
})
