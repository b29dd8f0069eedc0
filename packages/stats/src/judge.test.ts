import { expect, test } from 'vitest'
import type { ArmFigures, Experiment, Guardrail } from './experiment.ts'
import { FIXED } from './inference.ts'
import { judge } from './judge.ts'
import { JUDGEMENTS } from './judgement.ts'
import { createRandom, drawConverted } from './testing/random.ts'
import { rateOf } from './testing/rate-of.ts'

const bounces = (converted: number, visitors: number): Record<string, Guardrail> => ({
  bounces: { figure: rateOf(converted, visitors), better: 'less' },
})

/** An arm of `visitors` of whom `converted` converted. */
function arm(
  id: string,
  converted: number,
  visitors: number,
  more: Partial<ArmFigures> = {},
): ArmFigures {
  return { id, goal: rateOf(converted, visitors), converted, ...more }
}

/** An experiment that has run two weeks, with as many visitors as its arms have. */
function experiment(arms: readonly ArmFigures[], more: Partial<Experiment> = {}): Experiment {
  const [control = arm('control', 500, 5_000), ...variants] = arms
  const visitors = arms.map(({ goal }) => goal.visitors)
  const periods = [{ visitors, weights: arms.map(() => 1) }]
  return { control, variants, days: 14, periods, mixed: 0, ...more }
}

const control = arm('control', 500, 5_000)

test.each<[string, Experiment, object]>([
  [
    'the better variant',
    experiment([control, arm('bold', 650, 5_000), arm('calm', 640, 5_000)]),
    { code: 'variant_better', lead: { id: 'bold', wearsOff: false } },
  ],
  [
    'a surely better variant before one that is higher, but not surely',
    experiment([arm('control', 5_000, 50_000), arm('bold', 5_600, 50_000), arm('small', 30, 250)], {
      periods: [],
    }),
    { code: 'variant_better', lead: { id: 'bold' } },
  ],
  [
    'that all variants are worse',
    experiment([control, arm('bold', 350, 5_000), arm('calm', 300, 5_000)]),
    { code: 'all_worse', lead: { id: 'bold' } },
  ],
  [
    'undecided while one variant is worse and one is open',
    experiment([control, arm('bold', 505, 5_000), arm('calm', 300, 5_000)]),
    { code: 'undecided', lead: { id: 'bold' } },
  ],
  [
    'that no difference worth having is there',
    experiment([arm('control', 500_000, 1_000_000), arm('bold', 500_400, 1_000_000)]),
    { code: 'no_difference', lead: { id: 'bold' }, worthwhile: 0.02 },
  ],
  [
    'undecided where the same difference would be worth having',
    experiment([arm('control', 500_000, 1_000_000), arm('bold', 500_400, 1_000_000)], {
      worthwhile: 0.001,
    }),
    { code: 'undecided', wait: { arm: 'control', visitors: 1_000_000 } },
  ],
  [
    'harm before a win',
    experiment([
      { ...control, guardrails: bounces(1_000, 5_000) },
      arm('bold', 650, 5_000, { guardrails: bounces(1_300, 5_000) }),
    ]),
    { code: 'guardrail_worse', lead: { id: 'bold' }, worse: [{ name: 'bounces' }] },
  ],
  [
    'a win where a guardrail is better',
    experiment([
      { ...control, guardrails: bounces(1_300, 5_000) },
      arm('bold', 650, 5_000, { guardrails: bounces(1_000, 5_000) }),
    ]),
    { code: 'variant_better' },
  ],
  [
    'a lost guardrail of which more is better',
    experiment([
      { ...control, guardrails: { returns: { figure: rateOf(900, 5_000), better: 'more' } } },
      arm('bold', 500, 5_000, {
        guardrails: { returns: { figure: rateOf(600, 5_000), better: 'more' } },
      }),
    ]),
    { code: 'guardrail_worse', worse: [{ name: 'returns' }] },
  ],
  [
    'nothing about a guardrail that the control does not have',
    experiment([control, arm('bold', 650, 5_000, { guardrails: bounces(5_000, 5_000) })]),
    { code: 'variant_better' },
  ],
  [
    'a sample ratio that is off before anything else',
    experiment([control, arm('bold', 900, 5_600)]),
    { code: 'sample_ratio_off', chance: expect.closeTo(0, 3) },
  ],
  [
    'arms that are mixed before a win',
    experiment([control, arm('bold', 650, 5_000)], { mixed: 300 }),
    { code: 'arms_mixed', share: 0.03 },
  ],
  [
    'nothing of a few mixed visitors',
    experiment([control, arm('bold', 650, 5_000)], { mixed: 80 }),
    { code: 'variant_better' },
  ],
])('it says %s', (_, question, expected) => {
  expect(judge(question)).toMatchObject(expected)
})

test.each<[string, readonly ArmFigures[], number, object]>([
  [
    'a visitor is missing',
    [arm('control', 40, 100), arm('bold', 40, 99)],
    14,
    { arm: 'bold', visitors: 99, visitorsNeeded: 100, daysLeft: 1 },
  ],
  [
    'a conversion is missing',
    [arm('control', 24, 500), arm('bold', 25, 500)],
    14,
    { arm: 'control', converted: 24, convertedNeeded: 25, visitorsNeeded: 521, daysLeft: 1 },
  ],
  [
    'a week is not over',
    [arm('control', 500, 5_000), arm('bold', 650, 5_000)],
    6,
    { days: 6, daysLeft: 1 },
  ],
  [
    'hardly anybody came',
    [arm('control', 2, 41), arm('bold', 2, 72)],
    1,
    { arm: 'control', visitors: 41, visitorsNeeded: 513, daysLeft: 12 },
  ],
])('it is too early while %s', (_, arms, days, expected) => {
  expect(judge(experiment(arms, { days }))).toMatchObject({ code: 'too_early', ...expected })
})

test('exactly enough visitors, conversions and days may speak', () => {
  const arms = [arm('control', 25, 100), arm('bold', 25, 100)]
  expect(judge(experiment(arms, { days: 7 })).code).toBe('undecided')
})

test('while nobody converts, how long it takes is not known', () => {
  const found = judge(experiment([arm('control', 0, 500), arm('bold', 9, 500)]))
  expect(found).toMatchObject({ code: 'too_early', arm: 'control' })
  expect(found).not.toHaveProperty('daysLeft')
})

test('variants share the level, so that each of many must stand out further', () => {
  const alone = experiment([control, arm('bold', 600, 5_000)])
  const others = [1, 2, 3, 4].map((at) => arm(`other ${at}`, 500, 5_000))
  const among = experiment([control, arm('bold', 600, 5_000), ...others])
  expect(judge(alone).code).toBe('variant_better')
  expect(judge(among).code).toBe('undecided')
})

test('a single look sees what looks at any time do not yet', () => {
  const question = experiment([control, arm('bold', 575, 5_000)])
  expect(judge(question).code).toBe('undecided')
  expect(judge({ ...question, inference: FIXED }).code).toBe('variant_better')
})

test('a lift that wears off is told with the win', () => {
  const stretches = [0.3, 0.22, 0.17, 0.11].map((rate) => ({
    arm: rateOf(rate * 1_000, 1_000),
    control: rateOf(100, 1_000),
  }))
  const question = experiment([control, arm('bold', 900, 5_000)], {
    stretches: { bold: stretches },
  })
  expect(judge(question)).toMatchObject({ code: 'variant_better', lead: { wearsOff: true } })
})

test('of variants that do nothing, looked at every day, hardly any ever wins', () => {
  const random = createRandom(11)
  let won = 0
  for (let round = 0; round < 200; round += 1) {
    const converted = [0, 0, 0]
    const codes = Array.from({ length: 28 }, (_, day) => {
      const visitors = 150 * (day + 1)
      for (const at of converted.keys()) {
        converted[at] = (converted[at] ?? 0) + drawConverted(random, 150, 0.08)
      }
      const arms = converted.map((count, at) => arm(`arm ${at}`, count, visitors))
      return judge(experiment(arms, { days: day + 1 })).code
    })
    if (codes.includes('variant_better')) won += 1
  }
  expect(won / 200).toBeLessThanOrEqual(0.05)
})

test('every judgement is listed once, in the order in which they are asked', () => {
  expect(new Set(JUDGEMENTS).size).toBe(JUDGEMENTS.length)
  const broken = experiment(
    [
      { ...control, guardrails: bounces(1_000, 5_000) },
      arm('bold', 900, 5_600, { guardrails: bounces(1_900, 5_600) }),
    ],
    { mixed: 900, days: 2 },
  )
  const even = { ...broken, periods: [] }
  const apart = { ...even, mixed: 0 }
  const late = { ...apart, days: 30 }
  const codes = [broken, even, apart, late].map((question) => judge(question).code)
  expect(codes).toEqual(JUDGEMENTS.slice(0, 4))
})

test('an experiment without variants is a mistake', () => {
  expect(() => judge(experiment([control]))).toThrow(RangeError)
})
