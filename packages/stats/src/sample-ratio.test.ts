import gammaln from '@stdlib/math-base-special-gammaln'
import { expect, test } from 'vitest'
import { sampleRatio } from './sample-ratio.ts'

test.each([
  // R. Kohavi, D. Tang, Y. Xu: Trustworthy Online Controlled Experiments (2020), chapter 21.
  ['two equal arms of a search engine', [821_588, 815_482], [1, 1], 22.77, 1.8e-6],
  // G. Mendel 1866, seeds of 556 peas; tested in A. Agresti, Categorical Data Analysis.
  ['Mendel’s peas', [315, 101, 108, 32], [9, 3, 3, 1], 0.47, 0.925],
  ['shares that are exactly right', [900, 100], [0.9, 0.1], 0, 1],
])('%s', (_, visitors, weights, chiSquare, p) => {
  const found = sampleRatio(visitors, weights)
  expect(found?.chiSquare).toBeCloseTo(chiSquare, 2)
  expect((found?.p ?? 0) / p).toBeCloseTo(1, 1)
  expect(found?.degrees).toBe(visitors.length - 1)
})

test('of 20,000 visitors right shares alarm once in a thousand times, 52 to 48 nearly always', () => {
  expect(chanceOfAlarm(20_000, 0.5)).toBeCloseTo(0.001, 4)
  expect(chanceOfAlarm(20_000, 0.52)).toBeGreaterThan(0.99)
})

test('weights count by their proportion alone', () => {
  const found = sampleRatio([480, 520], [50, 50])
  expect(found).toEqual(sampleRatio([480, 520], [0.5, 0.5]))
})

test('a lost tenth of an arm shows as next to impossible, not as impossible', () => {
  const found = sampleRatio([100_000, 90_000], [1, 1])
  expect(found?.p).toBeGreaterThan(0)
  expect(found?.p).toBeLessThan(1e-100)
})

test.each([
  ['no visitors', [0, 0], [1, 1]],
  ['one arm', [10], [1]],
])('%s: nothing to compare yet', (_, visitors, weights) => {
  expect(sampleRatio(visitors, weights)).toBeUndefined()
})

test.each([
  ['lists of two lengths', [1, 2], [1]],
  ['a weight of 0', [1, 2], [1, 0]],
  ['a negative count', [-1, 2], [1, 1]],
  ['no number', [Number.NaN, 2], [1, 1]],
])('%s: a mistake', (_, visitors, weights) => {
  expect(() => sampleRatio(visitors, weights)).toThrow(RangeError)
})

/**
 * The chance of a p below 0.001 for two equal arms, of which the first really gets a share: all outcomes, added up.
 */
function chanceOfAlarm(n: number, share: number): number {
  let chance = 0
  for (let first = 0; first <= n; first += 1) {
    if ((sampleRatio([first, n - first], [1, 1])?.p ?? 1) >= 0.001) continue
    const ways = gammaln(n + 1) - gammaln(first + 1) - gammaln(n - first + 1)
    chance += Math.exp(ways + first * Math.log(share) + (n - first) * Math.log1p(-share))
  }
  return chance
}
