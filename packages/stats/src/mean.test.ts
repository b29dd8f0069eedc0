import { expect, test } from 'vitest'
import { differenceOf } from './difference-of.ts'
import { FIXED } from './inference.ts'
import { toMean, toRatio } from './mean.ts'
import { toPairSums, toSums } from './sums.ts'
import { SLEEP } from './testing/sleep.ts'

test('means of Student’s sleep data are those that R prints for t.test(extra ~ group)', () => {
  const [one, other] = [0, 1].map((side) => toMean(toSums(SLEEP.map((pair) => pair[side] ?? 0))))
  if (!one || !other) throw new Error('There are values.')
  expect(one.value).toBeCloseTo(0.75, 12)
  expect(other.value).toBeCloseTo(2.33, 12)
  expect(one.variance * 10).toBeCloseTo(3.200556, 6)
  expect(other.variance * 10).toBeCloseTo(4.009, 6)
  const { estimate, low, high } = differenceOf(one, other, FIXED)
  // R: t = -1.8608.
  expect((estimate / ((high - low) / 2)) * 1.959964).toBeCloseTo(-1.8608, 4)
})

test.each([
  // Variances by the infinitesimal jackknife (Efron 1982) in NumPy: the spread of (y − R x) / x̄, over n.
  [[3, 0, 5, 2, 0, 7, 1, 4], [2, 0, 3, 1, 0, 3, 1, 2], 1.8333333333, 0.0299823633],
  [[10, 20, 0, 55, 31, 8], [1, 2, 0, 4, 3, 1], 11.2727272727, 1.2390956902],
])('the ratio of %j to %j', (values, others, ratio, variance) => {
  const figure = toRatio(toPairSums(values.map((value, at) => [value, others[at] ?? 0])))
  expect(figure?.value).toBeCloseTo(ratio, 9)
  expect(figure?.variance).toBeCloseTo(variance, 9)
  expect(figure?.visitors).toBe(values.length)
})

test('a ratio to what everybody has one of is a mean', () => {
  const values = [0, 0, 12, 3, 40]
  expect(toRatio(toPairSums(values.map((value) => [value, 1])))?.variance).toBeCloseTo(
    toMean(toSums(values))?.variance ?? 0,
    9,
  )
})

test('what is proportional has a ratio without spread', () => {
  const figure = toRatio(
    toPairSums([
      [2, 1],
      [6, 3],
      [4, 2],
    ]),
  )
  expect(figure).toEqual({ visitors: 3, value: 2, variance: 0 })
})

test('nothing is known of too few visitors, nor of a ratio to nothing', () => {
  expect(toMean(toSums([5]))).toBeUndefined()
  expect(toRatio(toPairSums([[1, 2]]))).toBeUndefined()
  expect(
    toRatio(
      toPairSums([
        [1, 0],
        [2, 0],
      ]),
    ),
  ).toBeUndefined()
})
