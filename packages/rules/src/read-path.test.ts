import { type Json, LIST_ITEMS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { readPath } from './read-path.ts'

const cart = { items: [{ price: 5, tags: ['a', 'b'] }, { price: 7 }, 'loose'], total: 12 }

test.each<[string, Json | undefined]>([
  ['total', 12],
  ['items.price', [5, 7]],
  ['items.tags', ['a', 'b']],
  ['items', cart.items],
  ['total.deeper', undefined],
  ['missing', undefined],
  ['constructor', undefined],
  ['__proto__.polluted', undefined],
  ['items.length', []],
  ['', undefined],
])('%s', (path, expected) => {
  expect(readPath(cart, path.split('.'))).toEqual(expected)
})

test('a key that was parsed as an own property is data', () => {
  expect(readPath(JSON.parse('{"__proto__":{"a":1}}'), ['__proto__', 'a'])).toBe(1)
})

test('of a list as many entries are read as an event may have', () => {
  const items = Array.from({ length: LIST_ITEMS_MAX + 1 }, (_, index) => ({ index }))
  expect(readPath({ items }, ['items', 'index'])).toHaveLength(LIST_ITEMS_MAX)
})

test('lists inside lists are not entered, however deep', () => {
  let deep: Json = [{ a: 1 }]
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  expect(readPath(deep, ['a'])).toEqual([])
})
