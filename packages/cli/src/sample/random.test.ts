import { expect, test } from 'vitest'
import { createRandom } from './random.ts'

const take = (seed: number, stream: number): number[] => {
  const random = createRandom(seed, stream)
  return Array.from({ length: 5 }, random.next)
}

test('repeats itself for the same seed and stream, and for no other', () => {
  expect(take(1, 7)).toEqual(take(1, 7))
  expect(take(1, 7)).not.toEqual(take(1, 8))
  expect(take(1, 7)).not.toEqual(take(2, 7))
})

test('gives neighbouring streams starts that look unrelated', () => {
  const starts = Array.from({ length: 10_000 }, (_, stream) => createRandom(1, stream).next())
  const mean = starts.reduce((sum, start) => sum + start, 0) / starts.length
  expect(mean).toBeGreaterThan(0.49)
  expect(mean).toBeLessThan(0.51)
  expect(new Set(starts).size).toBeGreaterThan(9_990)
})

test('picks by share', () => {
  const random = createRandom(3, 0)
  const entries = [
    { id: 'often', share: 3 },
    { id: 'seldom', share: 1 },
    { id: 'never', share: 0 },
  ]
  const picked = Array.from({ length: 8_000 }, () => random.pickByShare(entries).id)
  const often = picked.filter((id) => id === 'often').length
  expect(often / picked.length).toBeCloseTo(0.75, 1)
  expect(picked).not.toContain('never')
})

test('includes both ends of a range and holds the mean of a waiting time', () => {
  const random = createRandom(4, 0)
  const dice = new Set(Array.from({ length: 500 }, () => random.between(1, 6)))
  expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6])
  const waits = Array.from({ length: 20_000 }, () => random.waiting(5))
  expect(waits.reduce((sum, wait) => sum + wait, 0) / waits.length).toBeCloseTo(5, 0)
})
