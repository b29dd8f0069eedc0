import { expect, test } from 'vitest'
import { chanceOf } from './chance-of.ts'

test.each([
  [0, 5, 0.2, 1],
  [1, 2, 0.5, 0.75],
  [2, 2, 0.5, 0.25],
  // R: pbinom(18, 20, 0.9, lower.tail = FALSE) and pbinom(499, 1000, 0.45, lower.tail = FALSE).
  [19, 20, 0.9, 0.391747],
  [500, 1000, 0.45, 0.000847],
  [3, 3, 1, 1],
  [1, 3, 0, 0],
])('at least %i of %i at %d', (hits, tries, chance, expected) => {
  expect(chanceOf(hits, tries, chance)).toBeCloseTo(expected, 6)
})
