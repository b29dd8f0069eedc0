import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { bought, configOf, UNTIL, viewed } from '../testing/lint-fixtures.ts'
import { lint } from './index.ts'
import { samplePresents } from './sample-presents.ts'

const DAY_MS = 86_400_000
const weekend: Condition = { trait: 'time.weekday', op: 'in', value: [6, 7] }

test.each<[string, Condition]>([
  ['the weekend', weekend],
  ['Monday', { trait: 'time.weekday', op: 'equals', value: 1 }],
  ['the evening', { trait: 'time.hour', op: 'between', value: [18, 23] }],
  ['the small hours', { trait: 'time.hour', op: 'less_than', value: 4 }],
  ['Christmas', { trait: 'time.date', op: 'yearly', value: ['12-20', '01-06'] }],
  ['a leap day', { trait: 'time.date', op: 'yearly', value: ['02-29', '02-29'] }],
  ['one day', { trait: 'time.date', op: 'equals', value: '2026-12-24' }],
  ['days far ahead', { trait: 'time.date', op: 'after', value: '2031-05-01' }],
  ['an act of today', { ...bought, within: { calendar: 'day' } } as Condition],
])('no day or hour of looking makes a finding of a segment of the clock: %s', (_, when) => {
  for (const hours of [0.01, 30, 64, 100, 140]) {
    const until = UNTIL - 12 * 3_600_000 + hours * 3_600_000
    expect(lint(configOf([when]), { until }), new Date(until).toISOString()).toEqual([])
  }
})

/** Visitors of whom two have a birthday, and a trial that ends. */
function bornAndTrying(until: number) {
  const at = until - 1000
  const born = ['1990-12-24', '1991-05-05'].map((birthday) => ({ birthday, trial: '2026-12-01' }))
  return born.map((traits, index) => ({
    visitor: `v${index}`,
    events: [{ at, type: 'identify', props: { traits } }],
  }))
}

const dates = ['1990-12-24', '1991-05-05']
const birthday: Condition = { trait: 'visitor.birthday', op: 'yearly', value: 0 }
const yearlyRules: readonly (readonly [string, readonly Condition[]])[] = [
  ['a birthday', [birthday]],
  [
    'a birthday of two days',
    [{ all: [{ trait: 'visitor.birthday', op: 'in', value: dates }, birthday] }],
  ],
  [
    'a trial of one day that ends',
    [
      {
        all: [
          { trait: 'custom.trial', op: 'equals', value: '2027-02-01' },
          { trait: 'custom.trial', op: 'days_until', value: 3 },
        ],
      },
    ],
  ],
  ['a trial that ends', [{ trait: 'visitor.trial', op: 'days_until', value: 3 }]],
]

test.each(yearlyRules)('no day of looking makes a finding of dates that come: %s', (_, whens) => {
  for (const day of ['2026-11-22', '2026-12-01', '2026-12-24', '2027-01-31']) {
    const until = Date.parse(`${day}T12:00:00Z`)
    expect(lint(configOf(whens), { until }), day).toEqual([])
    const found = lint(configOf(whens), { until, visitors: bornAndTrying(until) })
    expect(found, day).toEqual([])
  }
})

test('what the clock has left behind for good is found', () => {
  const over: Condition = { trait: 'time.date', op: 'before', value: '2026-01-01' }
  const begun: Condition = { trait: 'time.date', op: 'after', value: '2026-01-01' }
  const codes = lint(configOf([over, begun]), { until: UNTIL }).map(({ code }) => code)
  expect(codes).toEqual(['SEGMENT_NEVER_SEEN', 'SEGMENT_ALWAYS_TRUE'])
})

test.each([0, 1])(
  'real visitors of one day tell nothing of segments of the clock: in %i days',
  (days) => {
    const until = UNTIL + days * DAY_MS
    const visitors = [1, 2].map((n) => ({
      visitor: `v${n}`,
      events: [{ at: until, type: 'view' }],
    }))
    const config = configOf([
      weekend,
      { all: [{ segment: 's0' }] },
      { ...bought, value: 9 } as Condition,
    ])
    const found = lint(config, { until, visitors }).filter(({ code }) => /SEEN|ALWAYS/.test(code))
    expect(found.map(({ about }) => about)).toEqual([['s2']])
  },
)

test('everybody is looked at in the present unless a rule asks the clock', () => {
  expect(new Set(samplePresents(configOf([viewed]), UNTIL))).toEqual(new Set([UNTIL]))
  const presents = samplePresents(configOf([weekend]), UNTIL)
  expect(presents[0]).toBe(UNTIL)
  expect(Math.min(...presents)).toBe(UNTIL)
  expect(Math.max(...presents)).toBeLessThanOrEqual(UNTIL + 365 * DAY_MS)
  expect(samplePresents(configOf([weekend]), UNTIL)).toEqual(presents)
})
