import type { Comparison } from '@segue/protocol'
import { differenceOf } from './difference-of.ts'
import type { Figure } from './figure.ts'
import { FIXED, type Inference } from './inference.ts'

/** What both arms did on one day, or in one week: visitors who first came then. */
export interface Stretch {
  readonly arm: Figure
  readonly control: Figure
}

/**
 * By how much the difference between arm and control changes from one stretch to the next, in the unit of the
 * figures: what wears off (novelty) has the other sign than the difference itself, what has to be learned the same.
 *
 * The slope of a straight line through the differences, weighted by one over their variances: `Σ w (t − t̄) d / Σ w
 * (t − t̄)²` with the variance `1 / Σ w (t − t̄)²` (Draper, Smith: Applied Regression Analysis, 1998).
 * Stretches without spread tell nothing and are left out. `undefined` for fewer than two.
 *
 * For a single look by default, because stretches are compared after the fact.
 */
export function liftTrend(
  stretches: readonly Stretch[],
  inference: Inference = FIXED,
): Comparison | undefined {
  const points = stretches
    .map(({ arm, control }, at) => ({
      at,
      difference: arm.value - control.value,
      weight: 1 / (arm.variance + control.variance),
      visitors: arm.visitors + control.visitors,
    }))
    .filter(({ weight }) => Number.isFinite(weight))
  if (points.length < 2) return undefined
  const sum = (measure: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + measure(point), 0)
  const middle = sum(({ weight, at }) => weight * at) / sum(({ weight }) => weight)
  const leverage = sum(({ weight, at }) => weight * (at - middle) ** 2)
  const slope = sum(({ weight, at, difference }) => weight * (at - middle) * difference) / leverage
  return differenceOf(
    { visitors: sum(({ visitors }) => visitors), value: slope, variance: 1 / leverage },
    { visitors: 0, value: 0, variance: 0 },
    inference,
  )
}
