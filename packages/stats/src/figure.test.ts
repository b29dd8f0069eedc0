import { expect, test } from 'vitest'
import { toRate } from './figure.ts'

test('a rate has the variance of a binomial share', () => {
  expect(toRate({ visitors: 400, converted: 100 })).toEqual({
    visitors: 400,
    value: 0.25,
    variance: 0.00046875,
  })
})

test('without visitors there is no rate', () => {
  expect(toRate({ visitors: 0, converted: 0 })).toBeUndefined()
})

test.each([
  [1, 2],
  [10, -1],
  [-1, 0],
  [Number.NaN, 0],
  [0, 1],
])('%f visitors with %f converted are a mistake', (visitors, converted) => {
  expect(() => toRate({ visitors, converted })).toThrow(RangeError)
})
