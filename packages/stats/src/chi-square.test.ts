import { expect, test } from 'vitest'
import { chanceAbove } from './chi-square.ts'

// Critical values: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4.
test.each([
  [1, 2.706, 0.1],
  [1, 3.841, 0.05],
  [1, 6.635, 0.01],
  [1, 10.828, 0.001],
  [2, 5.991, 0.05],
  [2, 9.21, 0.01],
  [2, 13.816, 0.001],
  [3, 7.815, 0.05],
  [3, 11.345, 0.01],
  [3, 16.266, 0.001],
  [4, 9.488, 0.05],
  [5, 11.07, 0.05],
  [5, 15.086, 0.01],
  [10, 18.307, 0.05],
  [10, 29.588, 0.001],
  [19, 30.144, 0.05],
  [20, 31.41, 0.05],
  [20, 45.315, 0.001],
])('with %i degrees, %f is exceeded with the chance %f', (degrees, x, expected) => {
  expect(chanceAbove(x, degrees) / expected).toBeCloseTo(1, 2)
})

test.each([1, 2, 3, 20, 21])('with %i degrees, 0 is always exceeded', (degrees) => {
  expect(chanceAbove(0, degrees)).toBe(1)
})

test.each([1, 2, 3, 4, 21])('with %i degrees, what is huge is never exceeded', (degrees) => {
  expect(chanceAbove(1e300, degrees)).toBe(0)
})

test('the far tail keeps its digits, where 1 minus the other side would be 0', () => {
  // Two degrees are an exponential distribution: e^(−x/2) exactly.
  expect(chanceAbove(400, 2) / Math.exp(-200)).toBeCloseTo(1, 12)
  // One degree is two sides of a normal one. Beyond 20 deviations: 2 × 2.7536241186e-89 (Wolfram MathWorld's Q-function).
  expect(chanceAbove(400, 1)).toBeCloseTo(5.507e-89, 91)
})
