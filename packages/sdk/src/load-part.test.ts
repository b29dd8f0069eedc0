import { expect, test, vi } from 'vitest'
import { PART_LOAD_MS_MAX } from './limits.ts'
import { createLoader } from './load-part.ts'

const part = { start: () => 'done' }

test('a part is what its import gives', async () => {
  const loadPart = createLoader(async (name) => ({ start: () => name }))
  expect((await loadPart('explain')).start({} as never)).toBe('explain')
})

test('an import that fails rejects with the name of the part and the reason', async () => {
  const reason = new TypeError('Failed to fetch')
  const failed = createLoader(() => Promise.reject(reason))('debug')
  await expect(failed).rejects.toMatchObject({ message: 'PART_NOT_LOADED debug', cause: reason })
})

test.each([
  ['just in time', PART_LOAD_MS_MAX - 1, part],
  ['too late', PART_LOAD_MS_MAX + 1, 'Error: PART_NOT_LOADED debug'],
])('a part that comes %s after %i ms gives %j', async (_, ms, expected) => {
  vi.useFakeTimers()
  const loadPart = createLoader(() => new Promise((done) => setTimeout(() => done(part), ms)))
  const loaded = loadPart('debug').catch(String)
  await vi.advanceTimersByTimeAsync(PART_LOAD_MS_MAX + 2)
  expect(await loaded).toEqual(expected)
  vi.useRealTimers()
})
