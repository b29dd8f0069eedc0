import { expect, test } from 'vitest'
import { REAPPLIES_MAX, REAPPLY_REFILL_MS } from './limits.ts'
import { createBudget } from './reapply-budget.ts'

test.each([
  ['at once', 0, REAPPLIES_MAX],
  ['at a fifth of the refill', REAPPLY_REFILL_MS / 5, 12],
  ['just faster than the refill', REAPPLY_REFILL_MS * 0.9, 91],
  ['at the pace of the refill', REAPPLY_REFILL_MS, Number.POSITIVE_INFINITY],
])('a host that reverts %s is outlived so often', (_, everyMs, expected) => {
  let time = 0
  const mayReapply = createBudget(() => time)
  let granted = 0
  while (granted < 1_000 && mayReapply()) {
    granted += 1
    time += everyMs
  }
  expect(granted).toBe(Math.min(expected, 1_000))
})

test('rest does not save up more than the whole budget', () => {
  let time = 0
  const mayReapply = createBudget(() => time)
  mayReapply()
  time += 100 * REAPPLY_REFILL_MS
  const answers = Array.from({ length: REAPPLIES_MAX + 1 }, mayReapply)
  expect(answers).toEqual([...Array(REAPPLIES_MAX).fill(true), false])
})
