import { isEventId } from '@segue/protocol'
import { expect, test } from 'vitest'
import { findMoment, toOwnEventId } from './own-event-id.ts'

const AT = Date.parse('2026-11-20T12:00:00Z')

test('an id of one’s own becomes the same UUIDv7 each time, and another one for another event', () => {
  const id = toOwnEventId('order-4711', AT)
  expect(isEventId(id)).toBe(true)
  expect(toOwnEventId('order-4711', AT)).toBe(id)
  const others = [toOwnEventId('order-4712', AT), toOwnEventId('order-4711', AT + 1)]
  expect(new Set([id, ...others]).size).toBe(3)
  expect(Number.parseInt(id?.replaceAll('-', '').slice(0, 12) ?? '', 16)).toBe(AT)
})

test('every hash makes a valid id', () => {
  const ids = Array.from({ length: 500 }, (_, number) => toOwnEventId(`order-${number}`, AT))
  expect(ids.filter((id) => !isEventId(id))).toEqual([])
})

test('an id that is a UUIDv7 stays', () => {
  const id = '019aa0e4-0c00-7000-8000-000000000001'
  expect(toOwnEventId(id, AT)).toBe(id)
})

test.each([[''], [4711], [undefined], ['a'.repeat(129)]])('%j is no id', (id) => {
  expect(toOwnEventId(id, AT)).toBeUndefined()
})

test.each([
  [AT, AT],
  ['2026-11-20T12:00:00Z', AT],
  ['2026-11-20T13:00:00.000+01:00', AT],
  ['2026-11-20T12:00Z', AT],
  ['2026-11-20', undefined],
  ['2026-11-20T12:00:00', undefined],
  ['2026-13-45T12:00:00Z', undefined],
  [-1, undefined],
  [1.5, undefined],
  [null, undefined],
])('%j as a moment is %j', (at, expected) => {
  expect(findMoment(at)).toBe(expected)
})
