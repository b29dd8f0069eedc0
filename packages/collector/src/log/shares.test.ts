import { expect, test } from 'vitest'
import { createShares } from './shares.ts'

test.each([
  [1, 30],
  [2, 20],
  [5, 10],
])('%i that want all get %i of 60 each, and a newcomer finds room', (greedy, share) => {
  const shares = createShares(60)
  const held = Array.from({ length: greedy }, () => 0)
  // In turns, until nobody gets more.
  for (let before = -1; before !== sum(held); ) {
    before = sum(held)
    held.forEach((_, one) => {
      if (!shares.hasRoom(`g${one}`, 1)) return
      shares.add(`g${one}`, 1)
      held[one] = (held[one] ?? 0) + 1
    })
  }
  expect(held).toEqual(held.map(() => share))
  expect(shares.hasRoom('newcomer', 1)).toBe(true)
})

test('what is given back is there again', () => {
  const shares = createShares(10)
  shares.add('a', 5)
  expect(shares.hasRoom('a', 1)).toBe(false)
  shares.add('a', -1)
  expect([shares.hasRoom('a', 1), shares.hasRoom('a', 2)]).toEqual([true, false])
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
