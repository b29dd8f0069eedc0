import type { SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import type { ExposedRow, OutcomeRow } from '../outcomes/sums.ts'
import { judgeSegments } from './judge-segments.ts'

const DAY_MS = 86_400_000
const CONFIG: SiteConfig = {
  ...SITE_CONFIG,
  settings: { holdout: 0.5 },
  goals: [
    { id: 'look', name: 'Look', event: 'view_item' },
    { id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' },
  ],
}

const exposed = (subject: string, arm: string, visitors: number): ExposedRow => ({
  ...{ subject, arm, week: 0, config: 1, visitors, mixed: 0, firstAt: 0, lastAt: 14 * DAY_MS },
})
/** So many who paid 10 each. */
const orders = (subject: string, arm: string, converted: number): OutcomeRow => ({
  ...{ subject, arm, goal: 'order', week: 0, converted, conversions: converted },
  ...{ revenue: converted * 10, valueMax: 10, sum: converted * 10, squares: converted * 100 },
  ...{ otherSum: 0, otherSquares: 0, products: 0 },
})
/** A segment with 5,000 visitors in each arm. */
const exposedBoth = (subject: string) => [
  exposed(subject, 'holdout', 5_000),
  exposed(subject, 'personalized', 5_000),
]
const ordersOf = (subject: string, holdout: number, personalized: number) => [
  orders(subject, 'holdout', holdout),
  orders(subject, 'personalized', personalized),
]

function judge(
  rows: { readonly exposed: ExposedRow[]; readonly outcomes?: OutcomeRow[] },
  { config = CONFIG, costs = new Map<string, number>(), fixed = false } = {},
) {
  const sums = { outcomes: [], ...rows }
  const versions = new Map([[1, config]])
  return judgeSegments(sums, { config, versions, inference: fixed ? 'fixed' : 'anytime', costs })
}

test('a segment is held against the holdout: rate, value per visitor, gain, and gain without cost by cost', () => {
  const sums = { exposed: exposedBoth('*'), outcomes: ordersOf('*', 500, 650) }
  const [row] = judge(sums, { costs: new Map([['*', 1_000]]), fixed: true }).rows
  expect(row).toMatchObject({ segment: '*', visitors: 10_000, cannotTell: null })
  expect(row?.judgement?.code).toBe('variant_better')
  const [goal, other] = row?.goals ?? []
  expect([goal?.goal, goal?.role, other?.role]).toEqual(['order', 'deciding', 'secondary'])
  const [holdout, personalized] = goal?.arms ?? []
  expect([holdout?.rate.estimate, personalized?.rate.estimate]).toEqual([0.1, 0.13])
  // By hand: 0.3 more per visitor; its standard error is 10 · √((0.1 · 0.9 + 0.13 · 0.87) / 4,999), 1.96 of them 0.1251.
  const difference = personalized?.value?.against?.difference
  expect(difference?.estimate).toBeCloseTo(0.3, 10)
  expect(difference?.low).toBeCloseTo(0.3 - 0.1251, 3)
  expect(row?.worth).toMatchObject({ goal: 'order', cost: 1_000 })
  expect(row?.worth?.gain.estimate).toBeCloseTo(1_500, 6)
  expect(row?.worth?.gain.low).toBeCloseTo(5_000 * (difference?.low ?? 0), 6)
  expect(row?.worth?.roi?.estimate).toBeCloseTo(0.5, 10)
  expect(row?.worth?.roi?.high).toBeCloseTo(((row?.worth?.gain.high ?? 0) - 1_000) / 1_000, 10)
})

test('segments share the level, everyone has the whole', () => {
  const names = ['*', 'a', 'b']
  const sums = {
    exposed: [...names.flatMap(exposedBoth), exposed('c', 'personalized', 9)],
    outcomes: names.flatMap((name) => ordersOf(name, 500, 650)),
  }
  const report = judge(sums)
  expect(report.looks).toBe(2)
  const reach = (segment: string) => {
    const row = report.rows.find((one) => one.segment === segment)
    const difference = row?.goals[0]?.arms[1]?.against?.difference
    return (difference?.high ?? 0) - (difference?.low ?? 0)
  }
  expect(reach('a')).toBeGreaterThan(reach('*'))
  expect(reach('a')).toBe(reach('b'))
  const alone = judge({ exposed: exposedBoth('a'), outcomes: ordersOf('a', 500, 650) })
  const [row] = alone.rows
  const difference = row?.goals[0]?.arms[1]?.against?.difference
  expect((difference?.high ?? 0) - (difference?.low ?? 0)).toBe(reach('*'))
})

test('everyone comes first, then segments by their visitors', () => {
  const rows = ['small', 'large', '*'].map((name, at) => exposed(name, 'personalized', at + 1))
  expect(judge({ exposed: rows }).rows.map(({ segment }) => segment)).toEqual([
    ...['*', 'large', 'small'],
  ])
})

const personalized = [exposed('*', 'personalized', 100)]
test.each<[string, ExposedRow[], SiteConfig]>([
  ['no_holdout', personalized, { ...CONFIG, settings: {} }],
  ['nobody_in_holdout', personalized, CONFIG],
  ['nobody_personalized', [exposed('*', 'holdout', 100)], CONFIG],
  ['no_goal', exposedBoth('*'), { ...CONFIG, goals: [] }],
])('it cannot be told, with what to do, where there is %s', (code, rows, config) => {
  const [row] = judge({ exposed: rows }, { config, costs: new Map([['*', 5]]) }).rows
  expect(row?.cannotTell?.code).toBe(code)
  expect(row?.cannotTell?.remedy).toMatch(/^(Set|Wait|Lower|Add) .+\.$/)
  expect([row?.judgement, row?.worth]).toEqual([null, null])
})

test('a gain without a cost has no ROI, and a goal without a value no gain', () => {
  const sums = { exposed: exposedBoth('*'), outcomes: ordersOf('*', 500, 650) }
  expect(judge(sums).rows[0]?.worth).toMatchObject({ cost: null, roi: null })
  const goals = CONFIG.goals.map(({ valueProp, ...goal }) => goal)
  const costs = new Map([['*', 5]])
  expect(judge(sums, { config: { ...CONFIG, goals }, costs }).rows[0]?.worth).toBe(null)
})

test('a holdout that lost visitors on the way tells nothing', () => {
  const rows = [exposed('*', 'holdout', 4_000), exposed('*', 'personalized', 5_000)]
  const sums = { exposed: rows, outcomes: ordersOf('*', 400, 650) }
  expect(judge(sums).rows[0]?.judgement?.code).toBe('sample_ratio_off')
})

test('visitors of a row are those of its arms, and a figure lies within its interval', () => {
  const subject = fc.constantFrom('*', 'a', 'b')
  const arm = fc.constantFrom('holdout', 'personalized')
  const cell = fc.tuple(subject, arm, fc.integer({ min: 1, max: 500 }), fc.nat({ max: 1 }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
      const { rows } = judge(
        {
          exposed: cells.map(([name, side, visitors]) => exposed(name, side, visitors)),
          outcomes: cells.map(([name, side, visitors, part]) =>
            orders(name, side, Math.floor((visitors * part) / 3)),
          ),
        },
        { costs: new Map([['a', 7]]) },
      )
      for (const { visitors, goals, worth } of rows) {
        for (const { arms } of goals) {
          expect(arms.reduce((sum, one) => sum + one.visitors, 0)).toBe(visitors)
        }
        for (const found of [worth?.gain, worth?.roi]) {
          if (!found) continue
          expect(found.low).toBeLessThanOrEqual(found.estimate)
          expect(found.high).toBeGreaterThanOrEqual(found.estimate)
        }
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})
