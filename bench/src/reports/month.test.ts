import { expect, test } from 'vitest'
import { createMonth } from './month.ts'

test('visitors come three times in a month, and count on from visit to visit', () => {
  const batches = [...createMonth(600)]
  expect(new Set(batches.map(({ visitor }) => visitor)).size).toBe(10)
  const [{ visitor } = { visitor: '' }] = batches
  const own = batches.filter((batch) => batch.visitor === visitor).flatMap(({ events }) => events)
  expect(own.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  const times = batches.flatMap(({ events }) => events.map(({ at }) => at))
  const days = (Math.max(...times) - Math.min(...times)) / 86_400_000
  expect(days).toBeGreaterThan(27)
  expect(days).toBeLessThan(29)
})
