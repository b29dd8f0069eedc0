import { expect, test } from 'vitest'
import { toSpread } from './spread.ts'

test.each([
  { values: [7], low: 7, median: 7, high: 7 },
  { values: [100, 3, 1, 4, 2], low: 2, median: 3, high: 4 },
  { values: [1, 2], low: 1.25, median: 1.5, high: 1.75 },
  { values: [10, 9], low: 9.25, median: 9.5, high: 9.75 },
])('the middle half of $values is $low to $high around $median', ({ values, ...spread }) => {
  expect(toSpread(values)).toEqual(spread)
})

test('nothing measured is not a number', () => {
  expect(toSpread([]).median).toBeNaN()
})

test('the values stay in their order', () => {
  const values = [3, 1, 2]
  toSpread(values)
  expect(values).toEqual([3, 1, 2])
})
