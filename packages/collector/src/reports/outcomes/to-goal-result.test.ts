import { ANYTIME, chancesOfRates } from '@segue/stats'
import { expect, test } from 'vitest'
import { toGoalResult } from './to-goal-result.ts'

test.each([
  ['few', 190, 200],
  ['as many as are counted exactly', 1_950, 2_000],
  ['very many', 39_700, 40_000],
])('the chance to beat the baseline is the exact one of %s conversions', (_, control, bold) => {
  const visitors = bold * 10
  const exposed = ['control', 'bold'].map((arm) => ({
    ...{ subject: 'hero', arm, week: 0, config: 1, visitors, mixed: 0, firstAt: 0, lastAt: 0 },
  }))
  const outcomes = [control, bold].map((converted, at) => ({
    ...{ subject: 'hero', goal: 'order', arm: exposed[at]?.arm ?? '', week: 0, valueMax: null },
    ...{ converted, conversions: converted, revenue: 0, sum: 0, squares: 0 },
    ...{ otherSum: 0, otherSquares: 0, products: 0 },
  }))
  const result = toGoalResult(
    { exposed, outcomes },
    {
      goal: { id: 'order', name: 'Order', event: 'purchase' },
      ...{ role: 'deciding', baseline: 'control', variants: ['bold'], others: [], shared: ANYTIME },
    },
  )
  const exact = chancesOfRates({ visitors, converted: bold }, { visitors, converted: control })
  expect(result.arms[1]?.against?.beats).toBeCloseTo(exact.beats, 3)
  expect(result.arms[1]?.against?.loss).toBeCloseTo(exact.loss, 5)
})
