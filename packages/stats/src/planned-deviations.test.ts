import { expect, test } from 'vitest'
import { plannedDeviations } from './planned-deviations.ts'

test.each([
  // z + b by SciPy 1.17's norm.isf.
  [0.95, 0.8, 2.801585],
  [0.95, 0.9, 3.241516],
  [0.9, 0.8, 2.486475],
  [0.99, 0.8, 3.417451],
  [0.95, 0.5, 1.959964],
])('one look at the level %f with the power %f takes %f', (level, power, expected) => {
  expect(plannedDeviations({ level, power })).toBeCloseTo(expected, 6)
})

test.each([
  // The curve itself at 28 daily looks, crossed by recursive integration (Armitage, McPherson, Rowe 1969) in NumPy.
  [0.95, 0.8, 3.6799],
  [0.95, 0.9, 4.1342],
  [0.9, 0.8, 3.3827],
  [0.99, 0.8, 4.2544],
  [0.95, 0.5, 2.7999],
])(
  'daily looks at the level %f with the power %f take hardly more than %f',
  (level, power, expected) => {
    const found = plannedDeviations({ level, power, kind: 'anytime' })
    expect(found).toBeGreaterThan(expected)
    expect(found).toBeLessThan(expected + 0.05)
  },
)

test.each([{ power: 0.4 }, { power: 1 }, { level: 0 }, { level: 1, kind: 'anytime' } as const])(
  '%j is refused',
  (sureness) => {
    expect(() => plannedDeviations(sureness)).toThrow(RangeError)
  },
)
