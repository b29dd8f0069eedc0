import { expect, test, vi } from 'vitest'
import { createRemember } from './remember.ts'

test('the same is asked once in a while, by its key, and again when that is over', async () => {
  let now = 0
  const remember = createRemember<number>(10, () => now)
  const ask = vi.fn(async () => now)
  expect(await Promise.all([remember('a', ask), remember('a', ask), remember('b', ask)])).toEqual([
    0, 0, 0,
  ])
  expect(ask).toHaveBeenCalledTimes(2)
  now = 9
  expect(await remember('a', ask)).toBe(0)
  now = 10
  expect(await remember('a', ask)).toBe(10)
})

test('what failed is asked again', async () => {
  const remember = createRemember<number>(10, () => 0)
  await expect(remember('a', () => Promise.reject(new Error('No.')))).rejects.toThrow('No.')
  expect(await remember('a', async () => 1)).toBe(1)
})
