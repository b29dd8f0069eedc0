import { expect, test } from 'vitest'
import { placesIn } from './mutants.ts'

test('what stands in itself, or in two places, is gone into once', () => {
  const shared = { b: 1 }
  const whole: Record<string, unknown> = { a: shared, c: [shared] }
  whole.d = whole
  expect(placesIn(whole).map(([, key]) => key)).toEqual(['a', 'c', 'd', 'b', '0'])
})
