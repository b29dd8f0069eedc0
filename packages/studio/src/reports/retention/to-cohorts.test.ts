import { expect, test } from 'vitest'
import { toCohorts } from './to-cohorts.ts'

const toRow = (cohort: string, week: number, estimate: number) => ({
  ...{ cohort, week, visitors: 10, back: 10 * estimate },
  share: { estimate, low: 0, high: 1 },
})

test('everyone stands first, weeks in their order, and week 0 does not set the scale', () => {
  const rows = [toRow('2026-11-16', 0, 1), toRow('*', 1, 0.4), toRow('*', 0, 1)]
  const { cohorts, weeks, most } = toCohorts({ rows })
  expect(cohorts.map(({ cohort, rows: own }) => [cohort, own.map(({ week }) => week)])).toEqual([
    ['*', [0, 1]],
    ['2026-11-16', [0]],
  ])
  expect([weeks, most]).toEqual([2, 0.4])
})

test('without anybody there is no line, and a scale all the same', () => {
  expect(toCohorts({ rows: [] })).toEqual({ cohorts: [], weeks: 0, most: 0.01 })
})
