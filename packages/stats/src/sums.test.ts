import { expect, test } from 'vitest'
import { addPairSums, addSums, toOtherSums, toPairSums, toSums } from './sums.ts'
import { SLEEP } from './testing/sleep.ts'

test('parts added are the sums of the whole', () => {
  const [first, last] = [SLEEP.slice(0, 4), SLEEP.slice(4)]
  const whole = toPairSums(SLEEP)
  const added = addPairSums(toPairSums(first), toPairSums(last))
  for (const [name, value] of Object.entries(whole)) {
    expect(added[name as keyof typeof added]).toBeCloseTo(value, 12)
  }
  const values = (pairs: typeof SLEEP) => toSums(pairs.map(([value]) => value))
  expect(addSums(values(first), values(last)).squares).toBeCloseTo(values(SLEEP).squares, 12)
})

test('a pair’s other side is sums like any', () => {
  const { visitors, sum, squares } = toOtherSums(toPairSums(SLEEP))
  expect(visitors).toBe(10)
  expect([sum, squares]).toEqual([expect.closeTo(23.3, 12), expect.closeTo(90.37, 12)])
})

test.each([[[1, Number.NaN]], [[Number.POSITIVE_INFINITY]]])('%j are no values', (values) => {
  expect(() => toSums(values)).toThrow(RangeError)
  expect(() => toPairSums(values.map((value) => [1, value]))).toThrow(RangeError)
})
