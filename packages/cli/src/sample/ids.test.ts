import { isEventId, isId } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createEventId, createId } from './ids.ts'
import { createRandom } from './random.ts'

const AT = Date.UTC(2026, 10, 1, 9)

test('makes event ids that carry their time', () => {
  const id = createEventId(AT, createRandom(1, 0))
  expect(isEventId(id)).toBe(true)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(AT)
})

test('makes the same ids again for the same seed', () => {
  const make = (): string[] => {
    const random = createRandom(1, 2)
    return [createId(random), createEventId(AT, random), createEventId(AT, random)]
  }
  expect(make()).toEqual(make())
})

test('makes 100,000 event ids of one millisecond without a double', () => {
  const ids = new Set<string>()
  for (let stream = 0; stream < 1_000; stream += 1) {
    const random = createRandom(1, stream)
    for (let count = 0; count < 100; count += 1) ids.add(createEventId(AT, random))
  }
  expect(ids.size).toBe(100_000)
})

test('makes ids that the wire accepts', () => {
  expect(isId(createId(createRandom(1, 1)))).toBe(true)
})
