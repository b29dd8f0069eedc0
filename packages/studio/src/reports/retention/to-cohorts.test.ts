import { expect, test } from 'vitest'
import { COHORT_VISITORS_MIN } from '../../limits.ts'
import { toCohorts } from './to-cohorts.ts'

const toRow = (cohort: string, week: number, estimate: number, visitors = 100) => ({
  ...{ cohort, week, visitors, back: visitors * estimate },
  share: { estimate, low: 0, high: 1 },
})

test('everyone stands first, weeks in their order, and neither week 0 nor a few set the scale', () => {
  const few = toRow('2026-11-16', 1, 0.9, COHORT_VISITORS_MIN - 1)
  const rows = [toRow('2026-11-16', 0, 1), few, toRow('*', 1, 0.4), toRow('*', 0, 1)]
  const { cohorts, weeks, most } = toCohorts({ rows })
  expect(cohorts.map(({ cohort, rows: own }) => [cohort, own.map(({ week }) => week)])).toEqual([
    ['*', [0, 1]],
    ['2026-11-16', [0, 1]],
  ])
  expect([weeks, most]).toEqual([2, 0.4])
})

test('without anybody there is no line, and a scale all the same', () => {
  expect(toCohorts({ rows: [] })).toEqual({ cohorts: [], weeks: 0, most: 0.01 })
})
