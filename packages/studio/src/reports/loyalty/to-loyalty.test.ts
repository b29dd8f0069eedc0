import type { LoyaltyArm, LoyaltyRow } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toAnswerRows, toFinding, toReturning, toScaleEnd } from './to-loyalty.ts'

const toArm = (visitors: number, estimate: number): LoyaltyArm => ({
  ...{ visitors, positive: Math.round(visitors * estimate), negative: 0 },
  result: visitors > 0 ? { estimate, low: estimate - 0.02, high: estimate + 0.02 } : null,
})
const ROW: LoyaltyRow = {
  ...{ segment: '*', measure: 'week1', cannotTell: null },
  ...{ personalized: toArm(800, 0.25), holdout: toArm(400, 0.2) },
  difference: { estimate: 0.05, low: 0.01, high: 0.09, p: 0.01 },
}
const NAMES = { segment: (id: string) => id.toUpperCase() }

test.each<[string, Partial<LoyaltyRow>, string]>([
  ['surely more', {}, 'come back more often in the first week: +5.0 (+1.0 to +9.0) points'],
  [
    'surely less',
    { difference: { estimate: -0.05, low: -0.09, high: -0.01, p: 0.01 } },
    'come back less often in the first week: −5.0 (−9.0 to −1.0) points',
  ],
  [
    'perhaps nothing',
    { difference: { estimate: 0.01, low: -0.02, high: 0.04, p: 0.6 } },
    'come back more often is open: +1.0 (−2.0 to +4.0) points',
  ],
  [
    'unknown',
    { difference: null, cannotTell: 'nobody_in_holdout' },
    'come back: nobody in the holdout',
  ],
  [
    'not over yet',
    { personalized: toArm(0, 0), holdout: toArm(0, 0), difference: null },
    'Nobody has a first week behind them yet',
  ],
])('no more is claimed than was measured: %s', (_, own, words) => {
  expect(toFinding({ rows: [{ ...ROW, ...own }] })).toContain(words)
})

test('a segment whose weeks are over for nobody is not drawn', () => {
  const none = { personalized: toArm(0, 0), holdout: toArm(0, 0) }
  const rows: LoyaltyRow[] = [
    ROW,
    { ...ROW, measure: 'week4', ...none },
    { ...ROW, segment: 'late', ...none },
  ]
  expect(toReturning({ rows })).toEqual([{ segment: '*', weeks: [{ week: 1, row: ROW }] }])
})

test('the few do not squeeze the scale of the many', () => {
  const few = { ...ROW, segment: 'few', holdout: toArm(3, 0.9) }
  const toEnd = (...rows: LoyaltyRow[]) => toScaleEnd(toReturning({ rows }))
  expect([toEnd(ROW), toEnd(ROW, few), toEnd({ ...few, personalized: toArm(9, 0.5) })]).toEqual([
    ...[0.3, 0.3],
    1,
  ])
})

test('answers stand under their segment with what they differ by, an arm without any by its name', () => {
  const rows: LoyaltyRow[] = [
    { ...ROW, segment: 'runner', measure: 'csat', holdout: toArm(0, 0) },
    { ...ROW, segment: 'loyal', measure: 'nps' },
  ]
  expect(toAnswerRows(rows, 'csat', NAMES)).toMatchObject([
    { heading: 'RUNNER', name: 'Personalized' },
    { name: 'Holdout', text: 'nobody', result: null },
    { name: 'Difference', text: '+5.0 (+1.0 to +9.0)', result: null },
  ])
})
