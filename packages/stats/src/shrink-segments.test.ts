import { expect, test } from 'vitest'
import { shrinkSegments } from './shrink-segments.ts'

/** Thirteen trials of the BCG vaccine (Colditz and others, JAMA 271, 1994): cases and others, vaccinated and not. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13_536, 248, 12_619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87_886, 499, 87_892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50_448, 141, 27_197],
  [5, 2493, 3, 2338],
  [27, 16_886, 29, 17_825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  value: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}))

/** Eight schools' coaching effects (D. B. Rubin, J. Educ. Stat. 6, 1981): estimates and standard errors. */
const SCHOOLS = [
  [28, 15],
  [8, 10],
  [-3, 16],
  [7, 11],
  [-1, 9],
  [1, 11],
  [18, 10],
  [12, 18],
].map(([value = 0, error = 0]) => ({ value, variance: error ** 2 }))

test('the BCG trials have in common what R’s metafor prints for method DL', () => {
  // metafor: Q = 152.2330, tau² = 0.3088, estimate −0.7141, standard error 0.1787.
  const { heterogeneity, spread, common, looks } = shrinkSegments(BCG)
  expect(heterogeneity).toBeCloseTo(152.233, 3)
  expect(spread ** 2).toBeCloseTo(0.3088, 4)
  expect(common.estimate).toBeCloseTo(-0.7141, 4)
  expect((common.high - common.estimate) / 1.959964).toBeCloseTo(0.1787, 4)
  expect(looks).toBe(13)
})

test('schools that differ by no more than chance are all believed the same', () => {
  // Gelman and others, Bayesian Data Analysis, section 5.5: pooled 7.7, standard error 4.1.
  const { spread, common, segments } = shrinkSegments(SCHOOLS)
  expect(spread).toBe(0)
  expect(common.estimate).toBeCloseTo(7.7, 1)
  expect((common.high - common.estimate) / 1.959964).toBeCloseTo(4.1, 1)
  for (const { estimate } of segments) expect(estimate).toBeCloseTo(common.estimate, 12)
})

test('a small segment is pulled further than a large one that stands out as far', () => {
  const { segments, common } = shrinkSegments([
    { value: 0.5, variance: 0.04 },
    { value: 0.5, variance: 0.001 },
    { value: 0, variance: 0.001 },
    { value: 0.1, variance: 0.001 },
  ])
  const [small, large] = segments.map(({ estimate }) => estimate - common.estimate)
  expect(small).toBeGreaterThan(0)
  expect(small).toBeLessThan((large ?? 0) * 0.7)
})

test('a higher level is wider', () => {
  const width = (level: number) => {
    const { low, high } = shrinkSegments(BCG, level).common
    return high - low
  }
  expect(width(0.99)).toBeGreaterThan(width(0.9))
})

test.each([
  ['one segment', [{ value: 1, variance: 1 }]],
  [
    'a segment without spread',
    [
      { value: 1, variance: 1 },
      { value: 2, variance: 0 },
    ],
  ],
])('%s: a mistake', (_, figures) => {
  expect(() => shrinkSegments(figures)).toThrow(RangeError)
})
