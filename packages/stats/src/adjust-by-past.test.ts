import { expect, test } from 'vitest'
import { adjustByPast } from './adjust-by-past.ts'
import { toMean } from './mean.ts'
import { toPairSums } from './sums.ts'
import { createRandom, drawNormal } from './testing/random.ts'
import { SLEEP } from './testing/sleep.ts'

test.each([0, 0.5, 0.9])('a past that correlates by %f leaves 1 − ρ² of the variance', (rho) => {
  const random = createRandom(5)
  const draw = () =>
    toPairSums(
      Array.from({ length: 20_000 }, () => {
        const past = drawNormal(random)
        return [10 + rho * past + Math.sqrt(1 - rho ** 2) * drawNormal(random), 3 + 2 * past]
      }),
    )
  const arms = [draw(), draw()]
  const { figures, explained, slope } = adjustByPast(arms)
  expect(explained).toBeCloseTo(rho ** 2, 1)
  expect(slope).toBeCloseTo(rho / 2, 1)
  for (const [at, figure] of figures.entries()) {
    const plain = toMean(arms[at] ?? toPairSums([]))
    expect(figure.variance / (plain?.variance ?? 0)).toBeCloseTo(1 - rho ** 2, 1)
    // Unbiased: within four standard errors of the truth.
    expect(Math.abs(figure.value - 10)).toBeLessThan(4 * Math.sqrt(2 * figure.variance + 0.00005))
  }
})

test('of one arm the share explained is the squared correlation that R prints for the sleep data', () => {
  // R: cor(one, other) = 0.7951702.
  const { explained, figures } = adjustByPast([toPairSums(SLEEP)])
  expect(explained).toBeCloseTo(0.7951702 ** 2, 6)
  expect(figures[0]?.value).toBeCloseTo(0.75, 12)
})

test('an arm whose visitors did more before is corrected downwards', () => {
  const eager = toPairSums(Array.from({ length: 10 }, (_, at) => [at + 1, at + 1]))
  const calm = toPairSums(Array.from({ length: 10 }, (_, at) => [at, at]))
  const { figures } = adjustByPast([eager, calm])
  expect(figures.map(({ value }) => value)).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12)])
})

test('a past that never varies changes nothing', () => {
  const arm = toPairSums([
    [1, 0],
    [4, 0],
    [7, 0],
  ])
  const adjusted = adjustByPast([arm])
  expect(adjusted).toEqual({ figures: [toMean(arm)], slope: 0, explained: 0 })
})

test('a single visitor is a mistake', () => {
  expect(() => adjustByPast([toPairSums([[1, 2]])])).toThrow(RangeError)
})
