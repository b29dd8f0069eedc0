import { expect, test } from 'vitest'
import { medianOf } from './median-of.ts'

test.each([
  [[], null],
  [[7], 7],
  [[9, -2, 10], 9],
  [[10, 2], 6],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %j', (values, expected) => {
  expect(medianOf(values)).toBe(expected)
})
