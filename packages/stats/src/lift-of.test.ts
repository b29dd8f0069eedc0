import { expect, test } from 'vitest'
import { differenceOf } from './difference-of.ts'
import { ANYTIME, FIXED } from './inference.ts'
import { liftOf } from './lift-of.ts'
import { rateOf } from './testing/rate-of.ts'

test('the rates of a published trial give its published ratio', () => {
  // Physicians' Health Study, myocardial infarction: placebo 189 of 11,034, aspirin 104 of 11,037, ratio 1.82.
  // A. Agresti, Categorical Data Analysis, 2nd edition.
  expect(liftOf(rateOf(189, 11_034), rateOf(104, 11_037))?.estimate).toBeCloseTo(0.82, 2)
})

// Where the difference `a − r c` is 1.96 of its standard errors from 0: solved for r with SciPy 1.17 (brentq); p by norm.sf.
test.each([
  [120, 1000, 100, 1000, -0.06594951, 0.55189648, 0.15270801],
  [30, 5000, 25, 5000, -0.30672259, 1.13988495, 0.49899173],
  [60, 100, 40, 100, 0.13659802, 1.04683753, 0.0038924171],
  [500, 100_000, 450, 100_000, -0.02145962, 0.2627285, 0.10393019],
  [40, 2000, 30, 18_000, 6.45496885, 19.06276674, 5.5779766e-9],
  [25, 50, 25, 50, -0.33315694, 0.49960323, 1],
])('%i of %i against %i of %i', (converted, visitors, other, others, low, high, p) => {
  const lift = liftOf(rateOf(converted, visitors), rateOf(other, others), FIXED)
  expect(lift?.low).toBeCloseTo(low, 7)
  expect(lift?.high).toBeCloseTo(high, 7)
  expect((lift?.p ?? 0) / p).toBeCloseTo(1, 6)
})

test.each([FIXED, ANYTIME])(
  '%j leaves 0 out of the lift where it does of the difference',
  (inference) => {
    for (let converted = 60; converted <= 160; converted += 1) {
      const [arm, control] = [rateOf(converted, 1000), rateOf(100, 1000)]
      const [lift, difference] = [
        liftOf(arm, control, inference),
        differenceOf(arm, control, inference),
      ]
      expect([(lift?.low ?? 0) > 0, (lift?.high ?? 0) < 0]).toEqual([
        difference.low > 0,
        difference.high < 0,
      ])
    }
  },
)

test('nothing converted in the arm is a loss of everything', () => {
  expect(liftOf(rateOf(0, 100), rateOf(50, 100), FIXED)?.estimate).toBe(-1)
})

test.each([
  ['nobody in the control converted', rateOf(0, 100)],
  ['the control’s rate cannot be told from 0', rateOf(3, 100)],
  ['the control lost money', { visitors: 100, value: -2, variance: 0.1 }],
])('there is no lift yet while %s', (_, control) => {
  expect(liftOf(rateOf(10, 100), control, FIXED)).toBeUndefined()
})
