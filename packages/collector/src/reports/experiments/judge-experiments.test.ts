import type { Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import type { ExposedRow, OutcomeRow, OutcomeSums } from '../outcomes/sums.ts'
import { judgeExperiments } from './judge-experiments.ts'

const DAY_MS = 86_400_000
const HERO: Experience = {
  ...{ id: 'hero', name: 'Hero', state: 'running', mode: 'experiment', control: 0.5 },
  goal: 'order',
  guardrails: [{ goal: 'sign_up' }, { goal: 'refund', better: 'less' }],
  variants: [{ id: 'bold', name: 'Bold', changes: [] }],
}
const CONFIG: SiteConfig = {
  ...SITE_CONFIG,
  experiences: [HERO],
  goals: [
    { id: 'look', name: 'Look', event: 'view_item' },
    { id: 'refund', name: 'Refund', event: 'refund' },
    { id: 'sign_up', name: 'Sign up', event: 'sign_up' },
    { id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' },
  ],
}

const exposed = (arm: string, visitors: number, own: Partial<ExposedRow> = {}): ExposedRow => ({
  ...{ subject: 'hero', arm, week: 0, config: 1, visitors, mixed: 0 },
  ...{ firstAt: 0, lastAt: 14 * DAY_MS, ...own },
})
const outcome = (arm: string, goal: string, converted: number): OutcomeRow => ({
  ...{ subject: 'hero', arm, goal, week: 0, converted, conversions: converted },
  ...{ revenue: converted * 10, valueMax: 10, sum: converted * 10, squares: converted * 100 },
  ...{ otherSum: 0, otherSquares: 0, products: 0 },
})

function judgeHero(
  sums: OutcomeSums,
  { hero = HERO, inference = 'anytime' as 'anytime' | 'fixed' } = {},
) {
  const config = { ...CONFIG, experiences: [hero] }
  const report = judgeExperiments(sums, { config, versions: new Map([[1, config]]), inference })
  return report.rows[0]
}

const even = [exposed('bold', 5000), exposed('control', 5000)]
const orders = (bold: number, control: number) => [
  outcome('bold', 'order', bold),
  outcome('control', 'order', control),
]

test.each<[string, string, OutcomeSums, Partial<Experience>]>([
  ['surely better', 'variant_better', { exposed: even, outcomes: orders(650, 500) }, {}],
  ['surely worse', 'all_worse', { exposed: even, outcomes: orders(500, 650) }, {}],
  ['still undecided', 'undecided', { exposed: even, outcomes: orders(510, 500) }, {}],
  [
    'too early, without a conversion',
    'too_early',
    { exposed: [exposed('bold', 10), exposed('control', 0)], outcomes: [] },
    {},
  ],
  [
    'too early before a week is over',
    'too_early',
    {
      exposed: even.map((row) => ({ ...row, lastAt: 6.9 * DAY_MS })),
      outcomes: orders(650, 500),
    },
    {},
  ],
  [
    'wrong in the shares of visitors',
    'sample_ratio_off',
    { exposed: [exposed('bold', 5000), exposed('control', 4500)], outcomes: orders(650, 500) },
    {},
  ],
  [
    'right in other shares that were set',
    'variant_better',
    { exposed: [exposed('bold', 8000), exposed('control', 2000)], outcomes: orders(1040, 200) },
    { control: 0.2 },
  ],
  [
    'met by many in several arms',
    'arms_mixed',
    {
      exposed: [exposed('bold', 5000, { mixed: 300 }), exposed('control', 5000)],
      outcomes: orders(650, 500),
    },
    {},
  ],
  [
    'bad for a guardrail of which more is better',
    'guardrail_worse',
    {
      exposed: even,
      outcomes: [
        ...orders(650, 500),
        ...[outcome('bold', 'sign_up', 400), outcome('control', 'sign_up', 600)],
      ],
    },
    {},
  ],
  [
    'bad for a guardrail of which less is better',
    'guardrail_worse',
    {
      exposed: even,
      outcomes: [
        ...orders(650, 500),
        ...[outcome('bold', 'refund', 600), outcome('control', 'refund', 400)],
      ],
    },
    {},
  ],
])('an experiment that is %s is %s', (_, code, sums, own) => {
  expect(judgeHero(sums, { hero: { ...HERO, ...own } })?.judgement?.code).toBe(code)
})

test('the numbers are those of the statistics, for a single look and for looks at any time', () => {
  const sums = { exposed: even, outcomes: orders(650, 500) }
  const [fixed, anytime] = (['fixed', 'anytime'] as const).map((inference) => {
    const goal = judgeHero(sums, { inference })?.goals[0]
    return goal?.arms.find(({ arm }) => arm === 'bold')
  })
  // By hand: Wilson of 650 of 5,000, and Fieller of 13 % by 10 %.
  expect(fixed?.rate.low).toBeCloseTo(0.121, 3)
  expect(fixed?.rate.high).toBeCloseTo(0.1396, 3)
  expect(fixed?.against?.lift?.estimate).toBeCloseTo(0.3, 10)
  expect(fixed?.against?.difference.estimate).toBeCloseTo(0.03, 10)
  expect(fixed?.against?.lift?.low).toBeCloseTo(0.166, 2)
  expect(anytime?.against?.lift?.low).toBeLessThan(fixed?.against?.lift?.low ?? 0)
  expect(anytime?.against?.beats).toBeGreaterThan(0.999)
  expect(fixed?.value?.mean.estimate).toBeCloseTo(1.3, 10)
})

test('a difference that shrinks from week to week is better, and wears off', () => {
  const weeks = [300, 240, 190, 160].map((converted, week) => ({ converted, week }))
  const sums = {
    exposed: weeks.flatMap(({ week }) => [
      exposed('bold', 1250, { week }),
      exposed('control', 1250, { week }),
    ]),
    outcomes: weeks.flatMap(({ converted, week }) => [
      { ...outcome('bold', 'order', converted), week },
      { ...outcome('control', 'order', 125), week },
    ]),
  }
  const lead = { id: 'bold', wearsOff: true }
  expect(judgeHero(sums)?.judgement).toMatchObject({ code: 'variant_better', lead })
})

test('goals stand in the order in which they are read, and only those with a value have one', () => {
  const row = judgeHero({ exposed: even, outcomes: orders(650, 500) })
  expect(row?.goals.map(({ goal, role, valueMax }) => [goal, role, valueMax])).toEqual([
    ['order', 'deciding', 10],
    ['refund', 'guardrail', null],
    ['sign_up', 'guardrail', null],
    ['look', 'secondary', null],
  ])
  expect(row?.goals[1]?.arms.map(({ value }) => value)).toEqual([null, null])
})

test('where conditions choose the variant, all together are compared, and each is shown', () => {
  const calm = { id: 'calm', name: 'Calm', changes: [] }
  const hero: Experience = { ...HERO, mode: 'personalize', variants: [...HERO.variants, calm] }
  const sums = {
    exposed: [exposed('bold', 3000), exposed('calm', 2000), exposed('control', 5000)],
    outcomes: [...orders(300, 500), outcome('calm', 'order', 350)],
  }
  const row = judgeHero(sums, { hero })
  expect(row).toMatchObject({ baseline: 'control', variants: ['*'] })
  expect(row?.judgement?.code).toBe('variant_better')
  const arms = row?.goals[0]?.arms.map(({ arm, visitors, converted, against }) => {
    return [arm, visitors, converted, against !== null]
  })
  expect(arms).toEqual([
    ['control', 5000, 500, false],
    ['*', 5000, 650, true],
    ['bold', 3000, 300, false],
    ['calm', 2000, 350, false],
  ])
})

test('without a control the holdout is the baseline, with both it is shown only', () => {
  const kept = [exposed('bold', 5000), exposed('holdout', 5000)]
  expect(judgeHero({ exposed: kept, outcomes: [] })?.baseline).toBe('holdout')
  const both = judgeHero({ exposed: [...kept, exposed('control', 5000)], outcomes: [] })
  expect(both).toMatchObject({ baseline: 'control', variants: ['bold'] })
  expect(both?.goals[0]?.arms.map(({ arm }) => arm)).toEqual(['control', 'bold', 'holdout'])
})

test.each<[string, OutcomeSums, Partial<Experience>]>([
  ['nobody on the default', { exposed: [exposed('bold', 500)], outcomes: [] }, {}],
  ['controls only', { exposed: [exposed('control', 500)], outcomes: [] }, {}],
])('there is no judgement of an experience with %s', (_, sums, own) => {
  expect(judgeHero(sums, { hero: { ...HERO, ...own } })?.judgement).toBeNull()
})

test('experiences that the site config does not have, or nobody met, have no row', () => {
  expect(judgeHero({ exposed: [exposed('bold', 1, { subject: 'gone' })], outcomes: [] })).toBe(
    undefined,
  )
})
