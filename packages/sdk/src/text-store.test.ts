// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { createTextStore } from './text-store.ts'

test('a text comes back until it is removed', () => {
  const store = createTextStore(() => localStorage)
  expect(store.set('a', 'text')).toBe(true)
  expect(store.get('a')).toBe('text')
  store.set('a', null)
  expect(store.get('a')).toBeNull()
})

test.each<[string, () => Storage]>([
  [
    'blocked',
    () => {
      throw new DOMException('blocked', 'SecurityError')
    },
  ],
  ['absent', () => undefined as unknown as Storage],
])('a store that is %s keeps nothing and throws nothing', (_, pick) => {
  const store = createTextStore(pick)
  expect(store.set('a', 'text')).toBe(false)
  expect(store.get('a')).toBeNull()
})
