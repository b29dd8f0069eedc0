import { expect, test } from 'vitest'
import { createKeep } from './keep.ts'

/** A Map behind the few methods of Storage that are used. */
function createStorage(): Storage {
  const texts = new Map<string, string>()
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  } as unknown as Storage
}

test('what is written is there on the next visit, and gone once removed', () => {
  const storage = createStorage()
  createKeep(() => storage).write('a', 'b')
  expect(createKeep(() => storage).read('a')).toBe('b')
  createKeep(() => storage).remove('a')
  expect(createKeep(() => storage).read('a')).toBeNull()
})

test.each([
  ['cannot be opened', () => refuse()],
  ['is full', () => ({ ...createStorage(), setItem: refuse, getItem: () => null })],
])('where storage %s, texts last until the page closes', (_, open) => {
  const keep = createKeep(open as () => Storage)
  keep.write('a', 'b')
  expect(keep.read('a')).toBe('b')
  keep.remove('a')
  expect(keep.read('a')).toBeNull()
})

function refuse(): never {
  throw new Error('refused')
}
