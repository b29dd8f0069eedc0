import { expect, test } from 'vitest'
import { bought, configOf, pro, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { checkPairs } from './check-segments.ts'
import { checkSize } from './check-size.ts'
import { lint } from './index.ts'
import { createRandom } from './random.ts'
import type { World } from './world.ts'

/** Each arm needs so many, so two need 2,600: at 1,000 a week a segment of a fifth is just large enough in 13 weeks. */
const power = { visitorsPerWeek: 1000, lift: 0.1, visitorsForLift: () => 1300 }

/** Visitors of whom the first so many bought, looked at with everything. */
function found(members: number, others: number) {
  const visitors = Array.from({ length: members + others }, (_, index) => ({
    visitor: `v${index}`,
    events: [{ at: UNTIL, type: index < members ? 'buy' : 'look' }],
  }))
  const findings = lint(configOf([bought]), { until: UNTIL, visitors, power })
  return findings.filter(({ code }) => code === 'SEGMENT_TOO_SMALL')
}

test.each([
  // P(X <= 28 of 200 | 0.2) is 0.018, P(X <= 27) is 0.011, P(X <= 26) is 0.007.
  ['just enough', 40, 160, 0],
  ['fewer, as chance has it', 28, 172, 0],
  ['hardly by chance', 27, 173, 0],
  ['fewer than chance has it', 26, 174, 1],
  ['one of fifty, which tells nothing', 5, 45, 0],
])('a segment is too small beyond chance only: %s', (_, members, others, count) => {
  expect(found(members, others)).toHaveLength(count)
})

test('it is told with its share, the weeks it takes, and one who is in it', () => {
  expect(found(10, 490)).toMatchObject([
    {
      text: 'S0: at 20 visitors a week it takes 130 weeks to see a lift of 10 %.',
      share: 0.02,
      witness: { visitor: 'v0' },
    },
  ])
})

test('one visitor a week is one visitor', () => {
  const [finding] = lint(configOf([bought]), {
    until: UNTIL,
    power: { ...power, visitorsPerWeek: 1 },
  })
  expect(finding?.text).toMatch(/^S0: at all 1 visitor a week it takes /)
})

test('of made-up visitors it is told only where all of the site are too few', () => {
  const look = (visitorsPerWeek: number) =>
    lint(configOf([bought]), { until: UNTIL, power: { ...power, visitorsPerWeek } })
  expect(look(200)).toEqual([])
  expect(look(199)).toMatchObject([
    {
      code: 'SEGMENT_TOO_SMALL',
      text: 'S0: at all 199 visitors a week it takes 14 weeks to see a lift of 10 %.',
      share: 1,
    },
  ])
})

/** Visitors looked at, of whom some are in segments at random, each with its share. */
function randomWorld(shares: readonly number[], visitors: number, random: () => number): World {
  const whens = [bought, viewed, pro]
  const walked = Array.from({ length: visitors }, (_, index) => ({
    profile: {
      segments: shares.flatMap((share, segment) => (random() < share ? `s${segment}` : [])),
    },
    history: { visitor: `v${index}`, events: [] },
    situation: { now: UNTIL, zone: 'UTC', traits: {} },
  }))
  const config = configOf(whens.slice(0, shares.length))
  return { config, walked, power, visitors: [], until: UNTIL } as unknown as World
}

test.each([20, 60, 200, 1000])(
  'of random segments that are just large enough hardly one is called too small: of %i visitors',
  (visitors) => {
    const random = createRandom(visitors)
    const rounds = 1000
    let alarms = 0
    for (let round = 0; round < rounds; round += 1)
      alarms += checkSize(randomWorld([0.2], visitors, random)).length
    // At most one in a hundred, and four deviations of chance.
    expect(alarms).toBeLessThanOrEqual(22)
  },
)

test.each([
  [0.9, 0.2, 120],
  [0.95, 0.1, 300],
  [0.8, 0.5, 60],
  [0.5, 0.5, 60],
])(
  'random segments of %d and %d of the visitors, that have nothing to do with each other, do not overlap',
  (one, other, visitors) => {
    const random = createRandom(7)
    let alarms = 0
    for (let round = 0; round < 1000; round += 1)
      alarms += checkPairs(randomWorld([one, other], visitors, random)).length
    expect(alarms).toBeLessThanOrEqual(22)
  },
)

test('of random segments that are far too small most are called so', () => {
  const random = createRandom(3)
  let told = 0
  for (let round = 0; round < 200; round += 1)
    told += checkSize(randomWorld([0.1], 200, random)).length
  expect(told).toBeGreaterThan(150)
})
