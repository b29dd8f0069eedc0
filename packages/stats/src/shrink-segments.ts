import type { Estimate } from './arm.ts'
import { deviationsOf } from './normal.ts'
import { sumOf } from './sum-of.ts'

/** What one segment shows: its lift or difference, and the variance of that. */
export interface SegmentFigure {
  readonly value: number
  readonly variance: number
}

/** Segments' figures, pulled towards what they have in common. */
export interface Shrunk {
  /** What segments have in common: the mean over all segments that might have been. */
  readonly common: Estimate
  /** The standard deviation of the true figures around it: 0 where chance alone explains how they differ. */
  readonly spread: number
  /** Cochran's Q: around `looks − 1` where segments do not truly differ. */
  readonly heterogeneity: number
  /** How many segments were looked at. The more, the further the largest is off by chance. */
  readonly looks: number
  /** In the order given. */
  readonly segments: readonly Estimate[]
}

/**
 * Empirical Bayes: of a segment that stands out among many, most is chance; this says how much to believe. Each
 * figure is pulled to the common one by the share of its variance that is chance, so small segments most.
 *
 * The spread τ² is DerSimonian and Laird's, `(Q − (k − 1)) / (Σw − Σw²/Σw)` (Meta-analysis in clinical trials,
 * Controlled Clinical Trials 7, 1986); with `B = v / (v + τ²)` a segment is `(1 − B) y + B m ± z √((1 − B) v + B²
 * vₘ)` (Efron, Morris, J. Am. Stat. Assoc. 70, 1975, and Morris 1983 for the second term). Meant for segments without
 * common visitors; with them, intervals are too narrow.
 *
 * Throws a RangeError for fewer than two segments or a variance not above 0.
 */
export function shrinkSegments(figures: readonly SegmentFigure[], level = 0.95): Shrunk {
  if (figures.length < 2 || !figures.every(({ variance }) => variance > 0)) {
    throw new RangeError('Shrinking takes at least two segments, each with a variance above 0.')
  }
  const plain = pool(figures, 0)
  const weights = figures.map(({ variance }) => 1 / variance)
  const heterogeneity = sumOf(
    figures.map(({ value, variance }) => (value - plain.value) ** 2 / variance),
  )
  const scale = sumOf(weights) - sumOf(weights.map((weight) => weight ** 2)) / sumOf(weights)
  const spread = Math.max(0, heterogeneity - (figures.length - 1)) / scale
  const common = pool(figures, spread)
  const z = deviationsOf(level)
  return {
    common: around(common, z),
    spread: Math.sqrt(spread),
    heterogeneity,
    looks: figures.length,
    segments: figures.map(({ value, variance }) => {
      const chance = variance / (variance + spread)
      return around(
        {
          value: (1 - chance) * value + chance * common.value,
          variance: (1 - chance) * variance + chance ** 2 * common.variance,
        },
        z,
      )
    }),
  }
}

/** The mean, weighted by one over the variances to which the spread is added. */
function pool(figures: readonly SegmentFigure[], spread: number): SegmentFigure {
  const weights = figures.map(({ variance }) => 1 / (variance + spread))
  const total = sumOf(weights)
  const value = sumOf(figures.map((figure, at) => figure.value * (weights[at] ?? 0))) / total
  return { value, variance: 1 / total }
}

function around({ value, variance }: SegmentFigure, z: number): Estimate {
  const reach = z * Math.sqrt(variance)
  return { estimate: value, low: value - reach, high: value + reach }
}
