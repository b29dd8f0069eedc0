import type { Comparison, ExperimentDayRow } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toOverTime } from './to-over-time.ts'
import { toOverTimeText } from './to-over-time-text.ts'

type Lift = readonly [estimate: number, low: number, high: number] | null

const toComparison = (lift: Lift): Comparison | null =>
  lift && { estimate: lift[0], low: lift[1], high: lift[2], p: 0.5 }

const toRows = (arm: string, lifts: readonly Lift[], difference: Lift = [0.01, -0.01, 0.03]) =>
  lifts.map(
    (lift, at): ExperimentDayRow => ({
      ...{ experience: 'hero', goal: 'order', arm, baseline: 'control', day: `2026-11-0${at + 1}` },
      ...{ visitors: 100 + at, converted: 25, baselineVisitors: 100, baselineConverted: 25 },
      lift: toComparison(lift),
      difference: toComparison(difference),
    }),
  )

const sentenceOf = (rows: readonly ExperimentDayRow[]) => {
  const shown = toOverTime(rows)
  return shown && toOverTimeText(shown, (arm) => arm).replaceAll('\u00a0', ' ')
}

test.each<[string, readonly Lift[], string]>([
  [
    'clear since it came to stay on one side',
    [null, [0.5, 0.1, 0.9], [0.2, -0.1, 0.5], [0.2, 0.1, 0.4], [0.2, 0.1, 0.3]],
    'bold: +20.0 % (+10.0 to +30.0), clear of zero since 4 Nov 2026',
  ],
  [
    'clear from the first day on',
    [
      [-0.3, -0.5, -0.1],
      [-0.3, -0.4, -0.2],
    ],
    'bold: −30.0 % (−40.0 to −20.0), clear of zero since 1 Nov 2026',
  ],
  [
    'clear on the other side before',
    [
      [-0.3, -0.5, -0.1],
      [0.3, 0.1, 0.5],
    ],
    'bold: +30.0 % (+10.0 to +50.0), clear of zero since 2 Nov 2026',
  ],
  [
    'clear once, and no longer',
    [
      [0.3, 0.1, 0.5],
      [0.1, -0.1, 0.3],
    ],
    'bold: +10.0 % (−10.0 to +30.0), not clear of zero',
  ],
])('a lift is %s', (_, lifts, sentence) => {
  expect(sentenceOf(toRows('bold', lifts))).toBe(sentence)
})

test('while a baseline cannot be told from zero, all lines are differences in points', () => {
  const rows = [...toRows('bold', [[0.3, 0.1, 0.5]]), ...toRows('calm', [null], [0.02, 0.01, 0.04])]
  expect(sentenceOf(rows)).toBe(
    'bold: +1.0 (−1.0 to +3.0) points, not clear of zero; calm: +2.0 (+1.0 to +4.0) points, clear of zero since 1 Nov 2026',
  )
})

test('the scale holds the last intervals twice, whatever the first days were', () => {
  const rows = toRows('bold', [
    [9, -9, 90],
    [0.1, -0.2, 0.4],
  ])
  expect(toOverTime(rows)).toMatchObject({
    end: 0.8,
    unit: 'lift',
    days: ['2026-11-01', '2026-11-02'],
  })
})

test.each([{ visitors: 99 }, { baselineConverted: 24 }])(
  'with %o it is too early, however clear',
  (few) => {
    const [first, second] = toRows('bold', [
      [0.2, 0.1, 0.3],
      [0.2, 0.1, 0.3],
    ]) as [ExperimentDayRow, ExperimentDayRow]
    expect(sentenceOf([{ ...first, ...few }, second])).toContain('clear of zero since 2 Nov 2026')
    expect(sentenceOf([first, { ...second, ...few }])).toBe(
      'bold: +20.0 % (+10.0 to +30.0), too early to decide',
    )
  },
)

test('without rows there is nothing to draw', () => {
  expect(toOverTime([])).toBeUndefined()
})
