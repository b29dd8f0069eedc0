import { isEventId } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { createEventId } from './event-ids.ts'

const NOW = 1_700_000_000_000

test('an id is a UUIDv7 that starts with its time', () => {
  const id = createEventId(NOW)
  expect(isEventId(id)).toBe(true)
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(NOW)
})

test.each([
  ['within one millisecond', [5, 5, 5]],
  ['when the clock steps back', [900, 100, 899]],
  ['when the clock runs on', [1, 2, 3]],
])('ids keep their order %s', (_, times) => {
  const ids = times.map((time) => createEventId(NOW + time))
  expect([...ids].sort()).toEqual(ids)
})

test('the browser is asked for random numbers once for many ids', () => {
  const ask = vi.spyOn(crypto, 'getRandomValues')
  const ids = Array.from({ length: 64 }, () => createEventId(NOW).slice(-12))
  expect(ask.mock.calls.length).toBeLessThanOrEqual(3)
  expect(new Set(ids).size).toBe(64)
  ask.mockRestore()
})

test('more ids than a millisecond has numbers for stay in order and valid', () => {
  const ids = Array.from({ length: 9_000 }, () => createEventId(NOW))
  expect([...new Set(ids)].sort()).toEqual(ids)
  expect(ids.every(isEventId)).toBe(true)
})
