import { visitorsForLift } from '@segue/stats'
import { expect, test } from 'vitest'
import { planTest } from './plan-test.ts'

test('two arms take twice what one does, in as many days as the traffic needs', () => {
  const visitorsNeeded = 2 * visitorsForLift({ rate: 0.1, lift: 0.1, kind: 'anytime' })
  const plan = planTest({ visitors: 20_000, converted: 2_000, days: 10 })
  expect(plan).toEqual({ visitorsNeeded, daysNeeded: Math.ceil(visitorsNeeded / 2_000) })
})

test('a test takes a week, however much traffic there is', () => {
  expect(planTest({ visitors: 1e7, converted: 1e6, days: 1 }).daysNeeded).toBe(7)
})

test.each([
  ['without visitors', { visitors: 0, converted: 0, days: 10 }],
  ['where nobody converted', { visitors: 100, converted: 0, days: 10 }],
  ['where a tenth more would be more than everybody', { visitors: 100, converted: 91, days: 10 }],
])('nothing is planned %s', (_, traffic) => {
  expect(planTest(traffic)).toEqual({ visitorsNeeded: null, daysNeeded: null })
})
