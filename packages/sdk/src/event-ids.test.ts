import { isEventId } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createEventIds } from './event-ids.ts'

test('an id is a UUIDv7 that starts with its time', () => {
  const id = createEventIds(() => 1_700_000_000_000)()
  expect(isEventId(id)).toBe(true)
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(1_700_000_000_000)
})

test.each([
  ['within one millisecond', [5, 5, 5]],
  ['when the clock steps back', [900, 100, 899]],
  ['when the clock runs on', [1, 2, 3]],
])('ids keep their order %s', (_, times) => {
  const clock = [...times]
  const createId = createEventIds(() => clock.shift() ?? 0)
  const ids = times.map(() => createId())
  expect([...ids].sort()).toEqual(ids)
})

test('more ids than a millisecond has numbers for stay in order and valid', () => {
  const createId = createEventIds(() => 42)
  const ids = Array.from({ length: 9_000 }, () => createId())
  expect([...new Set(ids)].sort()).toEqual(ids)
  expect(ids.every(isEventId)).toBe(true)
})
