import { expect, test } from 'vitest'
import { shrinkSegments } from './shrink-segments.ts'
import { createRandom, drawNormal } from './testing/random.ts'

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

// Integrals over the spread by SciPy 1.17 (quad). For the schools they are what Gelman and others print (section 5.5): a
// common effect of 7.9 and 11, 6 and 8 for schools A, C and H.
test.each([
  [
    'BCG trials',
    BCG,
    0.64528,
    [-0.71708, 0.20881],
    [
      [0, -0.8079, 0.4285],
      [2, -1.0189, 0.4666],
      [7, 0.0034, 0.0628],
    ],
  ],
  [
    'eight schools',
    SCHOOLS,
    6.57485,
    [7.93237, 5.17734],
    [
      [0, 11.4002, 8.3413],
      [2, 6.1308, 7.7651],
      [7, 8.4568, 7.8881],
    ],
  ],
] as const)('%s have in common what they do', (_, figures, spread, [middle, error], segments) => {
  const found = shrinkSegments(figures)
  expect(found.spread).toBeCloseTo(spread, 3)
  expect(found.common.estimate).toBeCloseTo(middle, 3)
  expect((found.common.high - found.common.estimate) / 1.959964).toBeCloseTo(error, 3)
  for (const [at, estimate, deviation] of segments) {
    const segment = found.segments[at]
    expect(segment?.estimate).toBeCloseTo(estimate, 3)
    expect(((segment?.high ?? 0) - (segment?.low ?? 0)) / 2 / 1.959964).toBeCloseTo(deviation, 3)
  }
})

test('how many segments were looked at is told, and whether they differ beyond chance', () => {
  // R's metafor: Q = 152.2330 for 13 trials. Rubin 1981: no more than chance for eight schools.
  expect(shrinkSegments(BCG)).toMatchObject({
    looks: 13,
    heterogeneity: expect.closeTo(152.233, 3),
  })
  expect(shrinkSegments(SCHOOLS).heterogeneity).toBeLessThan(7)
})

test('intervals of segments hold their truths, and miss them less than what segments show', () => {
  const random = createRandom(3)
  let [held, looks, off, shownOff] = [0, 0, 0, 0]
  for (let round = 0; round < 150; round += 1) {
    const truths = Array.from({ length: 10 }, () => drawNormal(random))
    const shown = truths.map((truth) => ({
      value: truth + 1.2 * drawNormal(random),
      variance: 1.44,
    }))
    for (const [at, { estimate, low, high }] of shrinkSegments(shown).segments.entries()) {
      const truth = truths[at] ?? 0
      looks += 1
      held += Number(low <= truth && truth <= high)
      off += (estimate - truth) ** 2
      shownOff += ((shown[at]?.value ?? 0) - truth) ** 2
    }
  }
  expect(held / looks).toBeGreaterThan(0.91)
  expect(off / shownOff).toBeLessThan(0.7)
})

test('segments that show the same are the same', () => {
  const [first, ...others] = shrinkSegments(
    [1, 2, 3].map((variance) => ({ value: 4, variance })),
  ).segments
  expect(first?.estimate).toBeCloseTo(4, 12)
  for (const other of others) expect(other.high).toBeCloseTo(first?.high ?? 0, 12)
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
  expect(small).toBeLessThan((large ?? 0) * 0.85)
})

test('a higher level is wider', () => {
  const width = (level: number) => {
    const { low, high } = shrinkSegments(BCG, level).common
    return high - low
  }
  expect(width(0.99)).toBeGreaterThan(width(0.9))
})

test.each([
  ['two segments', [1, 2].map((value) => ({ value, variance: 1 }))],
  ['a segment without spread', [1, 0, 1].map((variance) => ({ value: 1, variance }))],
])('%s: a mistake', (_, figures) => {
  expect(() => shrinkSegments(figures)).toThrow(RangeError)
})
