import { expect, test } from 'vitest'
import { ANYTIME, chanceOf, deviationsAt, FIXED, type Inference, sharedBy } from './inference.ts'

const anytime = (level: number): Inference => ({ ...ANYTIME, level })

// Where the likelihood ratio, mixed over a normal prior, is 1 / α: integrated and solved with SciPy 1.17 (quad, brentq).
test.each([
  [0.8, 100, 8.56384653],
  [0.8, 1000, 3.36630585],
  [0.8, 10_000, 2.45255907],
  [0.8, 100_000, 2.68949688],
  [0.9, 100, 8.8544215],
  [0.9, 1000, 3.62584652],
  [0.9, 10_000, 2.76393857],
  [0.9, 100_000, 2.98447669],
  [0.95, 100, 9.08437944],
  [0.95, 1000, 3.85505463],
  [0.95, 10_000, 3.03520899],
  [0.95, 100_000, 3.24172315],
  [0.99, 100, 9.49323597],
  [0.99, 1000, 4.31601375],
  [0.99, 10_000, 3.57162997],
  [0.99, 100_000, 3.7533892],
  [0.999, 100, 9.92811714],
  [0.999, 1000, 4.87322833],
  [0.999, 10_000, 4.20576684],
  [0.999, 100_000, 4.36380687],
])('at %f and %i of 10,000 planned visitors it takes %f standard errors', (level, n, expected) => {
  expect(deviationsAt(anytime(level), n)).toBeCloseTo(expected, 7)
  expect(chanceOf(expected, anytime(level), n)).toBeCloseTo(1 - level, 7)
})

// One over the same mixed likelihood ratio, by SciPy's quad.
test.each([
  [2.5, 1000, 0.3360173966],
  [4, 1000, 0.03886666064],
  [1, 10_000, 1],
  [3, 10_000, 0.05494761455],
  [-3.5, 10_000, 0.01297761337],
  [4, 50_000, 0.002604618363],
  [6, 50_000, 1.512014558e-7],
])('%f standard errors among %i visitors have the anytime chance %f', (z, n, expected) => {
  expect(chanceOf(z, ANYTIME, n) / expected).toBeCloseTo(1, 8)
})

// SciPy 1.17, 2 × norm.sf.
test.each([
  [0.5, 0.617075077452],
  [1, 0.317310507863],
  [1.96, 0.0499957902964],
  [-2.5758, 0.0100008474756],
  [4, 6.33424836662e-5],
  [8, 1.24419211485e-15],
])('%f standard errors have the chance %f at a single look', (z, expected) => {
  expect(chanceOf(z, FIXED, 100) / expected).toBeCloseTo(1, 10)
})

test('the sequence is narrowest near the plan, in units of what the visitors of the plan would tell', () => {
  const widthOf = (visitorsPlanned: number) => deviationsAt({ ...ANYTIME, visitorsPlanned }, 10_000)
  for (const other of [2_000, 8_000, 12_500, 50_000]) {
    expect(widthOf(other)).toBeGreaterThan(widthOf(10_000))
  }
})

test('answers share a level by Bonferroni', () => {
  expect(sharedBy(2, FIXED)).toEqual({ kind: 'fixed', level: 0.975 })
  expect(sharedBy(1, ANYTIME).level).toBeCloseTo(0.95, 12)
  expect(sharedBy(0, ANYTIME).level).toBeCloseTo(0.95, 12)
})

test.each<[string, Inference, number]>([
  ['a level of 1', anytime(1), 100],
  ['a level of 0 at a single look', { kind: 'fixed', level: 0 }, 100],
  ['a plan for nobody', { ...ANYTIME, visitorsPlanned: 0 }, 100],
  ['no visitors', ANYTIME, 0],
])('%s is a mistake', (_, inference, visitors) => {
  expect(() => deviationsAt(inference, visitors)).toThrow(RangeError)
})
