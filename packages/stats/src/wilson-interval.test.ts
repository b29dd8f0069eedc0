import { expect, test } from 'vitest'
import { ANYTIME, deviationsAt, FIXED } from './inference.ts'
import { wilsonInterval } from './wilson-interval.ts'

// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %f and %f', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('without visitors nothing is known', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
})

test.each([1, 20, 1e9])('none of %i reaches down to exactly 0, all up to exactly 1', (n) => {
  expect(wilsonInterval(0, n).low).toBe(0)
  expect(wilsonInterval(n, n).high).toBe(1)
})

test('successes and failures mirror each other', () => {
  const { low, high } = wilsonInterval(3, 40)
  const mirrored = wilsonInterval(37, 40)
  expect(mirrored.low).toBeCloseTo(1 - high, 12)
  expect(mirrored.high).toBeCloseTo(1 - low, 12)
})

test('a higher level is a wider interval', () => {
  const [narrow, wide] = [0.8, 0.99].map((level) => wilsonInterval(5, 50, { ...FIXED, level }))
  if (!narrow || !wide) throw new Error('There are two.')
  expect(wide.low).toBeLessThan(narrow.low)
  expect(wide.high).toBeGreaterThan(narrow.high)
})

test('each end of an anytime interval is as far from the rate as the inference reaches there', () => {
  const { low, high } = wilsonInterval(300, 10_000, ANYTIME)
  for (const end of [low, high]) {
    const deviations = Math.abs(0.03 - end) / Math.sqrt((end * (1 - end)) / 10_000)
    expect(deviations).toBeCloseTo(deviationsAt(ANYTIME, 10_000), 9)
  }
})

test.each([
  [2, 1],
  [-1, 10],
  [1, 0],
  [Number.NaN, 10],
])('%f of %f is a mistake', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError)
})
