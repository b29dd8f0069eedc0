import { expect, test } from 'vitest'
import { createTraffic } from './traffic.ts'

test('no id comes twice, and no visitor', () => {
  const next = createTraffic(20)
  const batches = Array.from({ length: 200 }, next)
  expect(new Set(batches.map(({ visitor }) => visitor)).size).toBe(200)
  expect(new Set(batches.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(4_000)
})

test('every run sends the same but for times', () => {
  const [one, other] = [createTraffic(5)(), createTraffic(5)()]
  const timeless = ({ visitor, events }: typeof one) => ({
    visitor,
    events: events.map(({ id, at: _, ...event }) => ({ ...event, id: id.slice(14) })),
  })
  expect(timeless(one)).toEqual(timeless(other))
})
