import { expect, test } from 'vitest'
import { deviationsOf } from './normal.ts'

// M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, table 26.5.
test.each([
  [0.5, 0.67449],
  [0.8, 1.28155],
  [0.9, 1.64485],
  [0.95, 1.95996],
  [0.98, 2.32635],
  [0.99, 2.57583],
  [0.999, 3.29053],
])('the share %f lies within %f deviations', (level, expected) => {
  expect(deviationsOf(level)).toBeCloseTo(expected, 5)
})

test.each([0, 1, -0.5, 95, Number.NaN])('%f is no confidence level', (level) => {
  expect(() => deviationsOf(level)).toThrow(RangeError)
})
