import { expect, test } from 'vitest'
import { winsorise, winsorLimit } from './winsor-limit.ts'

test('the limit is a quantile of values in any order', () => {
  expect(winsorLimit([10, 9, 1, 2, 3, 8, 4, 7, 5, 6], 0.9)).toBeCloseTo(9.1, 12)
})

test('what is above the limit becomes the limit, and nothing is dropped', () => {
  expect(winsorise([1, 500, 20, 0], 20)).toEqual([1, 20, 20, 0])
})

test('a whale no longer decides a mean', () => {
  const values = [...Array.from({ length: 999 }, () => 10), 100_000]
  expect(Math.max(...winsorise(values, winsorLimit(values)))).toBe(10)
})
