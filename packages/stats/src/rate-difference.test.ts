import { expect, test } from 'vitest'
import { rateDifference } from './rate-difference.ts'

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 1.
test.each([
  [56, 70, 48, 80, 0.2, 0.0575, 0.3425],
  [9, 10, 3, 10, 0.6, 0.2605, 0.9395],
  [6, 7, 2, 7, 0.5714, 0.1481, 0.9947],
  [5, 56, 0, 29, 0.0893, 0.0146, 0.164],
  [0, 10, 0, 20, 0, 0, 0],
])('%i of %i against %i of %i', (converted, visitors, other, others, estimate, low, high) => {
  const found = rateDifference({ converted, visitors }, { converted: other, visitors: others })
  expect(found?.estimate).toBeCloseTo(estimate, 4)
  expect(found?.low).toBeCloseTo(low, 4)
  expect(found?.high).toBeCloseTo(high, 4)
})

test('without visitors there is no difference yet', () => {
  const [none, some] = [
    { visitors: 0, converted: 0 },
    { visitors: 10, converted: 1 },
  ]
  expect(rateDifference(none, some)).toBeUndefined()
  expect(rateDifference(some, none)).toBeUndefined()
})
