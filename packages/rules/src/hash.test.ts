import { expect, test } from 'vitest'
import { BUCKETS, bucketOf, hash } from './hash.ts'

test.each([
  ['', 2166136261],
  ['a', 3826002220],
  ['foobar', 3214735720],
])('FNV-1a of %j as its authors publish it', (text, expected) => {
  expect(hash(text)).toBe(expected)
})

test('buckets of many visitors are even', () => {
  const visitors = 100_000
  const tenths = new Array<number>(10).fill(0)
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const tenth = Math.floor((bucketOf('shop:hero', `visitor-${visitor}`) * 10) / BUCKETS)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  const chiSquare = tenths.reduce(
    (sum, seen) => sum + (seen - visitors / 10) ** 2 / (visitors / 10),
    0,
  )
  expect(chiSquare).toBeLessThan(27.9)
})

test('buckets for two purposes have nothing to do with each other', () => {
  let both = 0
  for (let visitor = 0; visitor < 20_000; visitor += 1) {
    const isIn = (seed: string) => bucketOf(seed, `visitor-${visitor}`) < BUCKETS / 2
    if (isIn('shop:hero') && isIn('shop:hero:traffic')) both += 1
  }
  expect(both / 20_000).toBeCloseTo(0.25, 1)
})
