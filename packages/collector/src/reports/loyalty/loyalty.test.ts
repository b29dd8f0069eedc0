import { HOLDOUT, PERSONALIZED } from '@segue/protocol'
import { ANYTIME, differenceOf, type Inference, sharedBy, toMean, toRate } from '@segue/stats'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { loyaltyOf } from './memory.ts'
import { type LoyaltyCount, toLoyaltyReport } from './to-loyalty-report.ts'

const START = Date.UTC(2026, 9, 1)
const DAY_MS = 86_400_000
const VISITORS = 3_000

/** Who comes back after a week, by segment and arm: what is planted. */
const BACK = {
  eager: { holdout: 0.1, personalized: 0.25 },
  calm: { holdout: 0.3, personalized: 0.3 },
}

test('it finds by segment who comes back more often, and by how much, in a made-up world', () => {
  const lines = Object.entries(BACK).flatMap(([segment, shares], order) =>
    Array.from({ length: VISITORS }, (_, number) => {
      const arm = number % 2 ? 'holdout' : 'personalized'
      // Drawn by a stride that shares no factor with a million: even, and the same each time.
      const draw = (((number + 1) * 618_033) % 1_000_000) / 1_000_000
      const own = { visitor: `${segment} ${number}`, segments: [segment] }
      const place = (order * VISITORS + number) * 2
      const at = (days: number) => new Date(START + days * DAY_MS).toISOString()
      const props = { experience: 'hero', variant: arm === 'holdout' ? 'holdout' : 'bold' }
      const first = { ...own, at: at(1), type: 'experience_impression', props }
      const later = draw < shares[arm] ? [toEventLine({ ...own, at: at(9) }, place + 1)] : []
      return [toEventLine(first, place), ...later]
    }).flat(),
  )
  const { rows, looks } = loyaltyOf(lines, { from: 0, until: START + 30 * DAY_MS })
  const found = (wanted: string) =>
    rows.find(({ segment, measure }) => segment === wanted && measure === 'week1')?.difference
  expect(looks).toBe(2)
  expect(found('eager')?.low).toBeGreaterThan(0)
  for (const [segment, { holdout, personalized }] of Object.entries(BACK)) {
    const truth = personalized - holdout
    expect(found(segment)?.low).toBeLessThanOrEqual(truth)
    expect(found(segment)?.high).toBeGreaterThanOrEqual(truth)
  }
})

/** Visitors of a measure in an arm: those at the positive end, and the others at the negative one. */
function counts(measure: string, arm: string, visitors: number, positive: number): LoyaltyCount[] {
  const [high, low] = measure === 'nps' ? [10, 0] : measure === 'csat' ? [5, 1] : [1, 0]
  const own = { segment: 'runner', arm, measure }
  return [
    { ...own, answer: high, visitors: positive },
    { ...own, answer: low, visitors: visitors - positive },
  ].filter((one) => one.visitors > 0)
}

const both = (measure: string, [own, base]: readonly (readonly [number, number])[]) => [
  ...counts(measure, PERSONALIZED, own?.[0] ?? 0, own?.[1] ?? 0),
  ...counts(measure, HOLDOUT, base?.[0] ?? 0, base?.[1] ?? 0),
]

test.each(['week1', 'week4', 'csat'] as const)('%s differs by shares of visitors', (measure) => {
  const { rows } = toLoyaltyReport(
    both(measure, [
      [900, 300],
      [100, 25],
    ]),
  )
  const [own, base] = [
    toRate({ visitors: 900, converted: 300 }),
    toRate({ visitors: 100, converted: 25 }),
  ]
  const row = rows.find((one) => one.measure === measure)
  expect(row).toMatchObject({
    cannotTell: null,
    holdout: { visitors: 100, positive: 25, negative: 75 },
  })
  expect(row?.difference).toEqual(own && base && differenceOf(own, base, ANYTIME))
  expect(row?.difference?.estimate).toBeCloseTo(1 / 12, 9)
})

test('nps differs by a hundred times promoters without detractors', () => {
  const { rows } = toLoyaltyReport(
    both('nps', [
      [200, 150],
      [100, 50],
    ]),
  )
  const own = toMean({ visitors: 200, sum: 10_000, squares: 2_000_000 })
  const base = toMean({ visitors: 100, sum: 0, squares: 1_000_000 })
  expect(rows.at(-1)?.difference).toEqual(own && base && differenceOf(own, base, ANYTIME))
  expect(rows.at(-1)?.difference?.estimate).toBe(50)
})

test.each([
  ['week1', 99, 30],
  ['week1', 100, 24],
  ['week4', 100, 76],
  ['csat', 100, 100],
  ['nps', 99, 50],
  ['nps', 100, 100],
] as const)(
  'of %s a holdout of %i with %i at one end says too little',
  (measure, visitors, some) => {
    const { rows } = toLoyaltyReport(
      both(measure, [
        [900, 300],
        [visitors, some],
      ]),
    )
    const row = rows.find((one) => one.measure === measure)
    expect(row).toMatchObject({ difference: null, cannotTell: 'too_few' })
  },
)

test('segments share the level among those with both arms, everyone has the whole', () => {
  const own = both('week1', [
    [900, 300],
    [100, 30],
  ])
  const as = (segment: string) => own.map((one) => ({ ...one, segment }))
  const lonely = counts('week1', PERSONALIZED, 50, 20).map((one) => ({ ...one, segment: 'lonely' }))
  const { rows, looks } = toLoyaltyReport([...as('*'), ...as('runner'), ...as('nordic'), ...lonely])
  const [figure, base] = [
    toRate({ visitors: 900, converted: 300 }),
    toRate({ visitors: 100, converted: 30 }),
  ]
  const expected = (share: Inference) => figure && base && differenceOf(figure, base, share)
  const found = (segment: string) => rows.find((row) => row.segment === segment)
  expect(looks).toBe(2)
  expect(found('*')?.difference).toEqual(expected(ANYTIME))
  expect(found('nordic')?.difference).toEqual(expected(sharedBy(2, ANYTIME)))
  expect(found('lonely')).toMatchObject({ difference: null, cannotTell: 'nobody_in_holdout' })
})
