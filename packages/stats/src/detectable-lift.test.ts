import { expect, test } from 'vitest'
import { detectableLift } from './detectable-lift.ts'
import { visitorsForLift, visitorsForMean } from './visitors-for-lift.ts'

test.each([0.03, 0.1, 0.5])('the visitors for a lift of %f see a lift of as much', (lift) => {
  const forRate = (lift: number) => visitorsForLift({ rate: 0.1, lift })
  expect(detectableLift(forRate(lift), forRate)).toBeCloseTo(lift, 3)
  const forMean = (lift: number) =>
    visitorsForMean({ mean: 4, deviation: 9, lift, kind: 'anytime' })
  expect(detectableLift(forMean(lift), forMean)).toBeCloseTo(lift, 3)
})

test('of too few visitors no lift is seen', () => {
  const visitorsFor = (lift: number) => visitorsForLift({ rate: 0.1, lift })
  expect(detectableLift(100, visitorsFor)).toBeUndefined()
  expect(detectableLift(100, visitorsFor, 5)).toBeGreaterThan(1)
  expect(detectableLift(0, () => Number.POSITIVE_INFINITY)).toBeUndefined()
})
