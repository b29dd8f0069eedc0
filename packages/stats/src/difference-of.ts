import type { Comparison, Estimate } from '@segue/protocol'
import type { Figure } from './figure.ts'
import { ANYTIME, chanceOf, deviationsAt, type Inference } from './inference.ts'

/**
 * By how much the figure of `arm` is above that of `control`, in its own unit: for rates 0.02 is two percentage
 * points.
 *
 * `a − c ± z √(vₐ + v_c)`: variances of independent arms add; z is that of the inference ({@link deviationsAt}). Good
 * for rates from about ten conversions per arm on; with fewer the interval is too narrow.
 */
export function differenceOf(
  arm: Figure,
  control: Figure,
  inference: Inference = ANYTIME,
): Comparison {
  const visitors = arm.visitors + control.visitors
  const estimate = arm.value - control.value
  const error = Math.sqrt(arm.variance + control.variance)
  const reach = deviationsAt(inference, visitors) * error
  const p = error > 0 ? chanceOf(estimate / error, inference, visitors) : Number(estimate === 0)
  return { estimate, low: estimate - reach, high: estimate + reach, p }
}

/**
 * Where a single figure lies, in its own unit: `value ± z √v`. For shares of visitors take {@link wilsonInterval}.
 */
export function estimateOf(figure: Figure, inference: Inference = ANYTIME): Estimate {
  const reach = deviationsAt(inference, figure.visitors) * Math.sqrt(figure.variance)
  return { estimate: figure.value, low: figure.value - reach, high: figure.value + reach }
}
