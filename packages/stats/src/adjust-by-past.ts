import type { Figure } from './figure.ts'
import { covarianceOf, varianceOf } from './spread.ts'
import { sumOf } from './sum-of.ts'
import { type PairSums, toOtherSums } from './sums.ts'

/** The figures of arms once what their visitors did before is taken out. */
export interface Adjusted {
  /** In the order given. */
  readonly figures: readonly Figure[]
  /** What a unit of the past changes in the value. */
  readonly slope: number
  /** The share of the variance that the past explains, ρ²: the variance shrinks to 1 − ρ² of it. */
  readonly explained: number
}

/**
 * CUPED: each arm's mean, corrected by how much its visitors did before the experiment compared with everybody's. The
 * pairs are `[value, value before]`.
 *
 * `ȳ − θ (x̄ − x̄ of all arms)` with `θ = Σ cov / Σ var` within arms, and the variance of `y − θ x` (Deng, Xu,
 * Kohavi, Walker: Improving the Sensitivity of Online Controlled Experiments by Utilizing Pre-Experiment Data, WSDM
 * 2013). Means stay unbiased because arms were assigned at random and the past cannot know the arm: take nothing that
 * happened after the first exposure. Visitors without a past count with 0. A past that never varies changes nothing.
 * Throws a RangeError for an arm with fewer than two visitors.
 */
export function adjustByPast(arms: readonly PairSums[]): Adjusted {
  const short = arms.find(({ visitors }) => visitors < 2)
  if (short) throw new RangeError(`No spread among ${short.visitors} visitors.`)
  const within = (spread: (arm: PairSums) => number) =>
    sumOf(arms.map((arm) => spread(arm) * (arm.visitors - 1)))
  const past = within((arm) => varianceOf(toOtherSums(arm)))
  const shared = within(covarianceOf)
  const own = within(varianceOf)
  const slope = past > 0 ? shared / past : 0
  const visitors = sumOf(arms.map((arm) => arm.visitors))
  const pastMean = sumOf(arms.map(({ otherSum }) => otherSum)) / visitors
  return {
    figures: arms.map((arm) => adjust(arm, slope, pastMean)),
    slope,
    explained: past > 0 && own > 0 ? shared ** 2 / (past * own) : 0,
  }
}

function adjust(arm: PairSums, slope: number, pastMean: number): Figure {
  const { visitors, sum, otherSum } = arm
  const spread =
    varianceOf(arm) - 2 * slope * covarianceOf(arm) + slope ** 2 * varianceOf(toOtherSums(arm))
  return {
    visitors,
    value: sum / visitors - slope * (otherSum / visitors - pastMean),
    variance: Math.max(0, spread) / visitors,
  }
}
